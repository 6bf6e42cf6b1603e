/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "render/chart/san-map-labels.h"

#include <math.h>
#include <string.h>

/* Between a label and a border. */
#define PADDING 1.5

/* Between the name of a figure on a map and another figure. */
#define APART 3.0

#define N_DIRECTIONS 16
#define N_TEXTS 2

static const SanFont fonts[] = { SAN_FONT_SMALL, SAN_FONT_TINY };

/* Distances from what is labelled at which a place is looked for; a leader from the second on. */
static const double distances[] = { 3, 12, 22, 34, 48, 64 };

static PangoLayout *
make_layout (const SanMapFrame *frame,
             SanFont            font,
             const char        *text)
{
  PangoLayout *layout = san_plan_layout (frame->plan, font, text, 0, 1);

  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  return layout;
}

/* Text over a class's shade is dark or light as that needs. */
static void
set_ink (const SanMapFrame *frame,
         SanMark           *mark,
         gsize              region)
{
  if (region >= frame->n || frame->shades[region] == SAN_NONE)
    return;

  mark->ink = SAN_INK_ON_CLASS;
  mark->number = (guint) frame->shades[region];
}

/* With a line break after the hyphen or at the blank nearest to the middle; NULL without any. */
static char *
break_name (const char *name)
{
  const glong length = g_utf8_strlen (name, -1);
  const char *best = NULL;
  glong best_distance = G_MAXLONG;
  glong position = 0;

  for (const char *c = name; *c != '\0'; c = g_utf8_next_char (c), position++)
    if ((*c == '-' || *c == ' ') && ABS (2 * position - length) < best_distance)
      {
        best_distance = ABS (2 * position - length);
        best = c;
      }

  if (best == NULL || best == name || best[1] == '\0')
    return NULL;

  return g_strdup_printf ("%.*s\n%s", (int) (best - name) + (*best == '-'), name, best + 1);
}

static gboolean
try_inside (SanMapFrame *frame,
            gsize        region,
            SanFont      font,
            const char  *text)
{
  g_autoptr(PangoLayout) layout = NULL;
  SanRect rect = { 0 };
  SanMark *mark;

  if (text == NULL)
    return FALSE;

  layout = make_layout (frame, font, text);
  san_layout_get_size (layout, &rect.width, &rect.height);
  rect.width += 2 * PADDING;
  if (!san_outline_place (&frame->outlines[region], frame->obstacles, &rect))
    return FALSE;

  g_array_append_val (frame->obstacles, rect);
  mark = san_plan_add_layout (frame->plan, "place", g_object_ref (layout),
                              (double[]) { rect.x + PADDING, rect.y }, (double[]) { 0, 0 });
  set_ink (frame, mark, region);
  return TRUE;
}

/* Name and value on one line each, and with the name on two; NULL where it can't be broken. */
static void
make_texts (const SanMapFrame *frame,
            gsize              region,
            const char        *value,
            char              *texts[N_TEXTS])
{
  const char *name = san_map_get_region_label (frame->map, region);
  g_autofree char *broken = break_name (name);

  texts[0] = value != NULL ? g_strdup_printf ("%s\n%s", name, value) : g_strdup (name);
  if (broken == NULL)
    texts[1] = NULL;
  else
    texts[1] = value != NULL ? g_strdup_printf ("%s\n%s", broken, value) : g_strdup (broken);
}

static void
free_texts (char *texts[N_TEXTS])
{
  for (guint i = 0; i < N_TEXTS; i++)
    g_free (texts[i]);
}

gboolean
san_map_label_inside (SanMapFrame *frame,
                      gsize        region,
                      const char  *value)
{
  char *texts[N_TEXTS];
  gboolean placed = FALSE;

  make_texts (frame, region, value, texts);
  for (guint i = 0; i < G_N_ELEMENTS (fonts) * N_TEXTS && !placed; i++)
    placed = try_inside (frame, region, fonts[i / N_TEXTS], texts[i % N_TEXTS]);
  for (guint i = 0; i < G_N_ELEMENTS (fonts) && !placed; i++)
    placed = try_inside (frame, region, fonts[i], value);
  free_texts (texts);

  return placed;
}

/* The region under all of @rect in @region, or frame->n outside the map; FALSE on a border. */
static gboolean
find_ground (const SanMapFrame *frame,
             const SanRect     *rect,
             gsize             *region)
{
  *region = frame->n;
  for (gsize i = 0; i < frame->n; i++)
    {
      if (san_outline_crosses (&frame->outlines[i], rect))
        return FALSE;
      if (san_outline_contains (&frame->outlines[i], rect->x, rect->y))
        *region = i;
    }

  return TRUE;
}

static gboolean
is_in_body (const SanMapFrame *frame,
            const SanRect     *rect)
{
  const SanRect *body = &frame->plan->body;

  return rect->x >= body->x && rect->y >= body->y && rect->x + rect->width <= body->x + body->width
         && rect->y + rect->height <= body->y + body->height;
}

/* The right and the left are read best, so they come first; then ever steeper. */
static double
direction (guint position)
{
  const double step = 2 * G_PI / N_DIRECTIONS;
  const guint turn = position / 4;

  switch (position % 4)
    {
    case 0:
      return turn * step;
    case 1:
      return G_PI - turn * step;
    case 2:
      return -(double) turn * step;
    default:
      return G_PI + turn * step;
    }
}

static void
put_beside (const SanMapFrame *frame,
            SanRect           *rect,
            const SanRect     *around,
            double             angle,
            double             distance)
{
  const double x = around->x + around->width / 2 + cos (angle) * (around->width / 2 + distance);
  const double y = around->y + around->height / 2 + sin (angle) * (around->height / 2 + distance);

  rect->x = x + (cos (angle) - 1) / 2 * rect->width;
  rect->y = y + (sin (angle) - 1) / 2 * rect->height;
}

static void
add_leader (SanMapFrame   *frame,
            const SanRect *rect,
            const SanRect *around,
            gsize          region)
{
  const double x = around->x + around->width / 2;
  const double y = around->y + around->height / 2;
  const double end_x = CLAMP (x, rect->x, rect->x + rect->width);
  const double end_y = CLAMP (y, rect->y, rect->y + rect->height);
  const double length = hypot (end_x - x, end_y - y);
  const double radius = hypot (around->width, around->height) / 2 / G_SQRT2;
  const double part = length > radius ? radius / length : 1;
  SanMark *mark = san_plan_add_line (frame->plan, "leader", SAN_INK_AXIS,
                                     (double[]) { x + (end_x - x) * part, y + (end_y - y) * part,
                                                  end_x, end_y });

  set_ink (frame, mark, region);
}

gboolean
san_map_label_beside (SanMapFrame   *frame,
                      const char    *text,
                      const SanRect *around)
{
  g_autoptr(PangoLayout) layout = make_layout (frame, SAN_FONT_SMALL, text);
  SanRect rect = { 0 };

  san_layout_get_size (layout, &rect.width, &rect.height);
  for (guint i = 0; i < G_N_ELEMENTS (distances) * N_DIRECTIONS; i++)
    {
      const guint ring = i / N_DIRECTIONS;
      gsize region;
      SanMark *mark;

      put_beside (frame, &rect, around, direction (i % N_DIRECTIONS), distances[ring]);
      if (!is_in_body (frame, &rect) || !san_rect_is_clear (&rect, frame->obstacles)
          || !san_plan_is_free (frame->plan, &rect) || !find_ground (frame, &rect, &region))
        continue;

      if (ring > 0)
        add_leader (frame, &rect, around, region);
      g_array_append_val (frame->obstacles, rect);
      mark = san_plan_add_layout (frame->plan, "place", g_object_ref (layout),
                                  (double[]) { rect.x, rect.y }, (double[]) { 0, 0 });
      set_ink (frame, mark, region);
      return TRUE;
    }

  return FALSE;
}

/* Whether a name of the figure in @room would be read as that of another. */
static gboolean
is_at_other_figure (const SanMapFrame *frame,
                    const SanRect     *rect,
                    const SanRect     *room)
{
  const SanRect wide = { rect->x - APART, rect->y - APART, rect->width + 2 * APART,
                         rect->height + 2 * APART };

  for (guint i = 0; i < frame->n_figures; i++)
    {
      const SanRect *figure = &g_array_index (frame->obstacles, SanRect, i);

      if ((figure->x != room->x || figure->y != room->y) && san_rects_overlap (&wide, figure))
        return TRUE;
    }

  return FALSE;
}

/* Under, over, right and left of @room. */
static gboolean
try_around (SanMapFrame   *frame,
            PangoLayout   *layout,
            const SanRect *room,
            gboolean       cross)
{
  static const double sides[][2] = { { 0, 1 }, { 0, -1 }, { 1, 0 }, { -1, 0 } };
  SanRect rect = { 0 };
  gsize region;

  san_layout_get_size (layout, &rect.width, &rect.height);
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      rect.x = room->x + (room->width - rect.width) / 2
               + sides[i][0] * ((room->width + rect.width) / 2 + 2 * PADDING);
      rect.y = room->y + (room->height - rect.height) / 2
               + sides[i][1] * ((room->height + rect.height) / 2 + PADDING);
      if (!is_in_body (frame, &rect) || !san_rect_is_clear (&rect, frame->obstacles)
          || !san_plan_is_free (frame->plan, &rect) || is_at_other_figure (frame, &rect, room)
          || (!cross && !find_ground (frame, &rect, &region)))
        continue;

      g_array_append_val (frame->obstacles, rect);
      san_plan_add_layout (frame->plan, "place", g_object_ref (layout),
                           (double[]) { rect.x, rect.y }, (double[]) { 0, 0 });
      return TRUE;
    }

  return FALSE;
}

static gboolean
try_texts_around (SanMapFrame   *frame,
                  char         **texts,
                  guint          n_texts,
                  const SanRect *room,
                  gboolean       cross)
{
  for (guint i = 0; i < G_N_ELEMENTS (fonts) * n_texts; i++)
    {
      g_autoptr(PangoLayout) layout = NULL;

      if (texts[i % n_texts] == NULL)
        continue;
      layout = make_layout (frame, fonts[i / n_texts], texts[i % n_texts]);
      if (try_around (frame, layout, room, cross))
        return TRUE;
    }

  return FALSE;
}

gboolean
san_map_label_figure (SanMapFrame   *frame,
                      gsize          region,
                      const char    *value,
                      const SanRect *room)
{
  char *texts[N_TEXTS];
  char *only_value = (char *) value;
  gboolean placed;

  make_texts (frame, region, value, texts);
  placed = try_texts_around (frame, texts, N_TEXTS, room, FALSE)
           || try_texts_around (frame, texts, N_TEXTS, room, TRUE)
           || try_texts_around (frame, &only_value, 1, room, TRUE);
  free_texts (texts);

  return placed;
}
