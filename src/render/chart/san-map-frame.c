/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"
#include "render/chart/san-map-frame.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "render/chart/san-chart-format.h"
#include "render/chart/san-chart-layout.h"

#define BORDER_WIDTH 0.7
#define NO_BREAK_SPACE "\u00A0"

/* In letters. */
#define MAX_TOGETHER 40

#define MAX_LIST_LINES 8
#define MAX_CREDIT_LINES 3

/* Of the page's height, for the names of regions that have their figure on the map: more would
 * take the map the room by which these are seen. */
#define MAX_LIST_SHARE 0.13

/* Of the body's width, for a legend beside the map. */
#define MAX_COLUMN 0.4

static void
match_names (SanMapFrame *frame)
{
  const SanChart *chart = frame->plan->chart;

  for (gsize i = 0; i < san_chart_get_n_categories (chart); i++)
    {
      g_autofree char *name = san_chart_place_name (chart, i);
      gsize region;

      if (san_map_find (frame->map, name, &region) && frame->indices[region] == SAN_NONE)
        frame->indices[region] = (int) i;
      else
        g_ptr_array_add (frame->not_on_map, san_map_frame_describe (frame, (int) i));
    }
}

static void
add_remark (SanChartPlan *plan)
{
  const SanRect *body = &plan->body;
  PangoLayout *layout = san_plan_layout (plan, SAN_FONT_BODY, _("No map has been chosen"),
                                         body->width, 2);
  SanMark *mark = san_plan_add_layout (plan, "no-data", layout,
                                       (double[]) { body->x + body->width / 2,
                                                    body->y + body->height / 2 },
                                       (double[]) { 0.5, 0.5 });

  mark->ink = SAN_INK_MUTED;
}

gboolean
san_map_frame_init (SanMapFrame  *frame,
                    SanChartPlan *plan)
{
  *frame = (SanMapFrame) { .plan = plan, .map = san_chart_get_map (plan->chart) };
  if (frame->map == NULL)
    {
      add_remark (plan);
      return FALSE;
    }

  frame->n = san_map_get_n_regions (frame->map);
  frame->indices = g_new (int, frame->n);
  frame->shades = g_new (int, frame->n);
  frame->listed = g_new0 (gboolean, frame->n);
  for (gsize i = 0; i < frame->n; i++)
    frame->indices[i] = frame->shades[i] = SAN_NONE;
  frame->obstacles = g_array_new (FALSE, FALSE, sizeof (SanRect));
  frame->not_on_map = g_ptr_array_new_with_free_func (g_free);
  frame->unlabelled = g_ptr_array_new_with_free_func (g_free);
  match_names (frame);

  return TRUE;
}

void
san_map_frame_clear (SanMapFrame *frame)
{
  g_clear_pointer (&frame->indices, g_free);
  g_clear_pointer (&frame->shades, g_free);
  g_clear_pointer (&frame->listed, g_free);
  if (frame->outlines != NULL)
    san_outlines_free (frame->outlines, frame->n);
  frame->outlines = NULL;
  g_clear_pointer (&frame->obstacles, g_array_unref);
  g_clear_pointer (&frame->not_on_map, g_ptr_array_unref);
  g_clear_pointer (&frame->unlabelled, g_ptr_array_unref);
}

char *
san_map_frame_describe (const SanMapFrame *frame,
                        int                index)
{
  const SanChart *chart = frame->plan->chart;
  g_autoptr(GString) values = g_string_new (NULL);
  g_autofree char *name = san_chart_place_name (chart, (gsize) index);

  for (guint s = 0; s < san_chart_get_n_series (chart); s++)
    {
      const double value = san_chart_get_value (chart, s, (gsize) index);
      g_autofree char *text = isnan (value) ? g_strdup (_("no data"))
                                            : san_chart_format_value (chart, value, 0);

      if (s > 0)
        g_string_append (values, " / ");
      g_string_append (values, text);
    }

  return g_strdup_printf ("%s — %s", name, values->str);
}

/* An entry of a list stays on one line unless it is a long one. */
static void
append_entry (GString    *list,
              const char *entry)
{
  const gboolean together = g_utf8_strlen (entry, -1) <= MAX_TOGETHER;

  if (list->len > 0)
    g_string_append (list, "; ");
  for (const char *c = entry; *c != '\0'; c++)
    if (*c == ' ' && together)
      g_string_append (list, NO_BREAK_SPACE);
    else
      g_string_append_c (list, *c);
}

static PangoLayout *
make_line (const SanMapFrame *frame,
           const char        *text,
           int                max_lines)
{
  return san_plan_layout (frame->plan, SAN_FONT_SMALL, text, frame->plan->body.width, max_lines);
}

/* Takes @layout over and its room from the body. */
static void
add_line (SanMapFrame *frame,
          const char  *role,
          PangoLayout *layout,
          SanInk       ink)
{
  SanRect *body = &frame->plan->body;
  SanMark *mark = san_plan_add_layout (frame->plan, role, layout,
                                       (double[]) { body->x, body->y + body->height },
                                       (double[]) { 0, 1 });

  mark->ink = ink;
  body->height -= mark->text.rect.height;
}

static PangoLayout *
make_list (const SanMapFrame *frame,
           const char        *format,
           GPtrArray         *entries)
{
  g_autoptr(GString) list = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < entries->len; i++)
    append_entry (list, entries->pdata[i]);
  text = g_strdup_printf (format, list->str);

  return make_line (frame, text, MAX_LIST_LINES);
}

static void
add_unlabelled (SanMapFrame *frame)
{
  PangoLayout *layout;
  double width, height;

  /* Translators: under a map, regions too small to write in or beside, with their values. */
  layout = make_list (frame, _("Too small to label: %s"), frame->unlabelled);
  san_layout_get_size (layout, &width, &height);
  if (height > frame->plan->height * MAX_LIST_SHARE)
    {
      g_object_unref (layout);
      layout = make_line (frame, _("There isn’t room to label every region."), MAX_LIST_LINES);
    }
  add_line (frame, "unlabelled", layout, SAN_INK_TEXT);
}

void
san_map_frame_add_footer (SanMapFrame *frame)
{
  const char *note = san_map_get_note (frame->map);
  const char *credit = san_map_get_credit (frame->map);
  g_autofree char *line = NULL;

  if (note != NULL && credit != NULL)
    line = g_strdup_printf ("%s · %s", note, credit);
  else
    line = g_strdup (note != NULL ? note : credit);
  if (line != NULL)
    add_line (frame, "credit", make_line (frame, line, MAX_CREDIT_LINES), SAN_INK_MUTED);

  if (frame->not_on_map->len > 0)
    /* Translators: under a map, regions whose outlines it hasn't, with their values. */
    add_line (frame, "not-on-map", make_list (frame, _("Not on the map: %s"), frame->not_on_map),
              SAN_INK_TEXT);
  if (frame->unlabelled->len > 0)
    add_unlabelled (frame);
  frame->plan->body.height -= frame->plan->font_size * 0.5;
}

void
san_map_frame_list (SanMapFrame *frame,
                    gsize        region)
{
  if (frame->listed[region])
    return;

  frame->listed[region] = TRUE;
  g_ptr_array_add (frame->unlabelled, san_map_frame_describe (frame, frame->indices[region]));
}

void
san_map_frame_settle (SanMapFrame    *frame,
                      SanMapDrawFunc  draw,
                      gpointer        user_data)
{
  SanChartPlan *plan = frame->plan;
  const guint n_marks = plan->marks->len;
  const SanRect body = plan->body;
  guint listed;

  do
    {
      listed = frame->unlabelled->len;
      g_array_set_size (plan->marks, n_marks);
      g_array_set_size (frame->obstacles, 0);
      plan->body = body;
      draw (user_data);
    }
  while (frame->unlabelled->len > listed);
}

static double
map_height (const SanMapFrame *frame,
            double             width,
            double             height)
{
  return fmin (height, width / san_map_get_aspect (frame->map));
}

/* Width of the longest word of a heading, which is wrapped, and of the whole of another entry. */
static double
entry_width (const SanChartPlan   *plan,
             const SanLegendEntry *entry)
{
  g_auto(GStrv) words = g_strsplit (entry->name, " ", -1);
  double widest = 0;

  if (entry->shape != SAN_MARK_TEXT)
    return san_plan_text_width (plan, SAN_FONT_SMALL, entry->name)
           + san_plan_font_size (plan, SAN_FONT_SMALL) * 2.2;

  for (guint i = 0; words[i] != NULL; i++)
    widest = fmax (widest, san_plan_text_width (plan, SAN_FONT_SMALL, words[i]));

  return widest + san_plan_font_size (plan, SAN_FONT_SMALL) * 2.2;
}

void
san_map_frame_add_legend (SanMapFrame          *frame,
                          const SanLegendEntry *entries,
                          guint                 n)
{
  SanChartPlan *plan = frame->plan;
  SanRect *body = &plan->body;
  const double size = san_plan_font_size (plan, SAN_FONT_SMALL);
  double widest = size * 9, row = 0, rows_height;

  for (guint i = 0; i < n; i++)
    {
      row += san_plan_text_width (plan, SAN_FONT_SMALL, entries[i].name) + size * 3;
      widest = fmax (widest, entry_width (plan, &entries[i]));
    }

  widest = fmin (widest, body->width * MAX_COLUMN);
  rows_height = ceil (row / fmax (body->width, 1)) * san_plan_line_height (plan, SAN_FONT_SMALL)
                + size;
  if (map_height (frame, body->width - widest - size, body->height)
      > map_height (frame, body->width, body->height - rows_height))
    {
      san_plan_add_legend_column (plan, entries, n, widest);
      body->width -= size;
    }
  else
    {
      san_plan_add_legend (plan, entries, n);
    }
}

void
san_map_frame_project (SanMapFrame *frame)
{
  SanRect field = frame->plan->body;

  field.width = fmax (field.width, 1);
  field.height = fmax (field.height, 1);
  if (frame->outlines != NULL)
    san_outlines_free (frame->outlines, frame->n);
  frame->outlines = san_outlines_new (frame->map, &field);
}

SanMark *
san_map_frame_add_region (SanMapFrame *frame,
                          gsize        region,
                          SanInk       ink)
{
  const SanOutline *outline = &frame->outlines[region];
  const int index = frame->indices[region];
  SanMark *mark = san_plan_add_path (frame->plan, SAN_MARK_AREA, "region",
                                     index == SAN_NONE ? SAN_NONE : 0, outline->n);

  memcpy (mark->path.xy, outline->xy, 2 * outline->n * sizeof *outline->xy);
  mark->index = index;
  mark->ink = ink;
  mark->line_width = BORDER_WIDTH;

  return mark;
}
