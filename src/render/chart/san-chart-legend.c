/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "render/chart/san-chart-format.h"
#include "render/chart/san-chart-layout.h"

/* In text heights. */
#define SWATCH_WIDTH 1.3
#define LINE_SWATCH_WIDTH 2.5
#define ENTRY_GAP 1.4
#define ROW_GAP 0.35

/* Share of the body's height that rows over the graph may take. */
#define MAX_SHARE 0.55
#define MAX_ENTRY_LINES 3
#define MAX_COLUMN_LINES 6

static const double top_left[2] = { 0, 0 };

static double
swatch_width (const SanLegendEntry *entry)
{
  return entry->shape == SAN_MARK_LINE ? LINE_SWATCH_WIDTH : SWATCH_WIDTH;
}

/* Where the text begins; a heading has no swatch before it. */
static double
indent_of (const SanLegendEntry *entry,
           double                size)
{
  return entry->shape == SAN_MARK_TEXT ? 0 : size * (swatch_width (entry) + 0.5);
}

static void
add_marker_swatch (SanChartPlan         *plan,
                   const SanLegendEntry *entry,
                   double                x,
                   double                y)
{
  SanMark *mark = san_plan_add_path (plan, SAN_MARK_POINTS, "swatch", SAN_NONE, 1);

  mark->path.xy[0] = x;
  mark->path.xy[1] = y;
  mark->path.radius = san_plan_font_size (plan, SAN_FONT_SMALL) * 0.3;
  mark->number = entry->number;
}

/* The strokes across the ends of a whisker. */
static void
add_caps (SanChartPlan *plan,
          const double  ends[2],
          double        middle)
{
  const double half = san_plan_font_size (plan, SAN_FONT_SMALL) * 0.35;

  for (guint i = 0; i < 2; i++)
    san_plan_add_line (plan, "swatch", SAN_INK_TEXT,
                       (double[]) { ends[i], middle - half, ends[i], middle + half })->line_width
      = 1.5;
}

static void
add_swatch (SanChartPlan         *plan,
            const SanLegendEntry *entry,
            double                x,
            double                middle)
{
  const double size = san_plan_font_size (plan, SAN_FONT_SMALL);
  const double width = size * (swatch_width (entry) - 0.4);
  SanMark *mark;

  switch (entry->shape)
    {
    case SAN_MARK_LINE:
      mark = san_plan_add_line (plan, "swatch", entry->ink,
                                (double[]) { x, middle, x + width, middle });
      mark->line_width = 2;
      mark->dashed = entry->dashed;
      mark->number = entry->number;
      if (entry->capped)
        add_caps (plan, (double[]) { x, x + width }, middle);
      if (entry->marked)
        add_marker_swatch (plan, entry, x + width / 2, middle);
      break;
    case SAN_MARK_POINTS:
      add_marker_swatch (plan, entry, x + width / 2, middle);
      break;
    case SAN_MARK_TEXT:
      break;
    default:
      mark = san_plan_add (plan, SAN_MARK_RECT, "swatch", entry->ink);
      mark->rect = (SanRect) { x, middle - size * 0.45, size * 0.9, size * 0.9 };
      mark->hatched = entry->hatched;
      mark->line_width = entry->outlined ? 0.7 : 0;
      mark->number = entry->number;
      break;
    }
}

/* What finds no place is counted rather than dropped in silence. */
static void
add_rest (SanChartPlan *plan,
          guint         n,
          double        x,
          double        y)
{
  /* Translators: at the end of a legend that is too long. */
  g_autofree char *text = g_strdup_printf (ngettext ("and %u more", "and %u more", n), n);

  san_plan_add_text (plan, "legend", text, (double[]) { x, y }, top_left);
}

static guint
count_rows (const SanChartPlan   *plan,
            const SanLegendEntry *entries,
            guint                 n)
{
  const double size = san_plan_font_size (plan, SAN_FONT_SMALL);
  double x = 0;
  guint rows = 1;

  for (guint i = 0; i < n; i++)
    {
      const double width = indent_of (&entries[i], size)
                           + san_plan_text_width (plan, SAN_FONT_SMALL, entries[i].name);

      if (x > 0 && x + width > plan->body.width)
        {
          x = 0;
          rows++;
        }
      x += width + size * ENTRY_GAP;
    }

  return rows;
}

/* Whether the heading gets a row to itself: where the entries leave the first row anyway, and need
 * no more rows by that. */
static gboolean
is_headed (const SanChartPlan   *plan,
           const SanLegendEntry *entries,
           guint                 n)
{
  guint rows;

  if (n < 2 || entries[0].shape != SAN_MARK_TEXT)
    return FALSE;

  rows = count_rows (plan, entries, n);
  return rows > 1 && 1 + count_rows (plan, entries + 1, n - 1) <= rows;
}

void
san_plan_add_legend (SanChartPlan         *plan,
                     const SanLegendEntry *entries,
                     guint                 n)
{
  SanRect *body = &plan->body;
  const double size = san_plan_font_size (plan, SAN_FONT_SMALL);
  const double lowest = body->y + body->height * MAX_SHARE;
  const gboolean headed = is_headed (plan, entries, n);
  double x = body->x;
  double y = body->y + size * 0.3;
  double row_height = 0;

  for (guint i = 0; i < n; i++)
    {
      const double indent = indent_of (&entries[i], size);
      PangoLayout *layout = san_plan_layout (plan, SAN_FONT_SMALL, entries[i].name,
                                             body->width - indent, MAX_ENTRY_LINES);
      double width, height;

      san_layout_get_size (layout, &width, &height);
      if (x > body->x && ((i == 1 && headed) || x + indent + width > body->x + body->width))
        {
          x = body->x;
          y += row_height;
          row_height = 0;
        }
      if (i > 0 && y + height > lowest)
        {
          g_object_unref (layout);
          add_rest (plan, n - i, x, y);
          row_height = size * 1.3;
          break;
        }

      add_swatch (plan, &entries[i], x, y + san_plan_line_height (plan, SAN_FONT_SMALL) * 0.47);
      san_plan_add_layout (plan, "legend", layout, (double[]) { x + indent, y }, top_left);
      x += indent + width + size * ENTRY_GAP;
      row_height = fmax (row_height, height);
    }

  y += row_height + size * 0.4;
  body->height -= y - body->y;
  body->y = y;
}

/* With as many lines a name as all of them together have room for. */
static GPtrArray *
make_column (const SanChartPlan   *plan,
             const SanLegendEntry *entries,
             guint                 n,
             double                width,
             int                   max_lines)
{
  const double gap = san_plan_font_size (plan, SAN_FONT_SMALL) * ROW_GAP;
  GPtrArray *layouts = g_ptr_array_new_with_free_func (g_object_unref);
  double total = 0;

  for (guint i = 0; i < n; i++)
    {
      PangoLayout *layout = san_plan_layout (plan, SAN_FONT_SMALL, entries[i].name, width,
                                             max_lines);
      double text_width, height;

      san_layout_get_size (layout, &text_width, &height);
      total += height + gap;
      g_ptr_array_add (layouts, layout);
    }

  if (total <= plan->body.height || max_lines == 1)
    return layouts;

  g_ptr_array_unref (layouts);
  return make_column (plan, entries, n, width, max_lines - 1);
}

static double
measure_column (const GPtrArray *layouts,
                double           gap,
                double          *widest)
{
  double total = 0;

  *widest = 0;
  for (guint i = 0; i < layouts->len; i++)
    {
      double width, height;

      san_layout_get_size (layouts->pdata[i], &width, &height);
      total += height + gap;
      *widest = fmax (*widest, width);
    }

  return total;
}

void
san_plan_add_legend_column (SanChartPlan         *plan,
                            const SanLegendEntry *entries,
                            guint                 n,
                            double                room)
{
  SanRect *body = &plan->body;
  const double size = san_plan_font_size (plan, SAN_FONT_SMALL);
  const double line = san_plan_line_height (plan, SAN_FONT_SMALL);
  const double indent = size * (SWATCH_WIDTH + 0.5);
  g_autoptr(GPtrArray) layouts = make_column (plan, entries, n, room - indent, MAX_COLUMN_LINES);
  double widest, x, y;

  y = body->y + fmax (body->height - measure_column (layouts, size * ROW_GAP, &widest), 0) / 2;
  /* A graph as high as the body and its legend stand together in the middle. */
  body->x += fmax (room - indent - widest, 0) / 2;
  body->width -= fmax (room - indent - widest, 0) + indent + widest;
  x = body->x + body->width;

  for (guint i = 0; i < n; i++)
    {
      PangoLayout *layout = layouts->pdata[i];
      const double reserve = i + 1 < n ? line : 0;
      double width, height;

      san_layout_get_size (layout, &width, &height);
      if (y + height + reserve > body->y + body->height)
        {
          add_rest (plan, n - i, x + indent, y);
          break;
        }
      add_swatch (plan, &entries[i], x, y + line * 0.47);
      san_plan_add_layout (plan, "legend", g_object_ref (layout),
                           (double[]) { x + indent_of (&entries[i], size), y }, top_left);
      y += height + size * ROW_GAP;
    }
}

char *
san_legend_name_and_share (const char *name,
                           const char *share)
{
  /* No-break spaces keep the dash and the share beside the last word; behind a dash a line may
   * break even so, unless a word joiner (U+2060) follows it. */
  return g_strdup_printf ("%s\302\240–\342\201\240\302\240%s", name, share);
}

void
san_legend_append_reference (GArray         *entries,
                             const SanChart *chart)
{
  SanLegendEntry entry = {
    .shape = SAN_MARK_LINE, .ink = SAN_INK_TEXT, .number = 1, .dashed = TRUE
  };

  if (san_chart_get_reference (chart, NULL, &entry.name) && entry.name != NULL)
    g_array_append_val (entries, entry);
}

void
san_plan_add_series_legend (SanChartPlan *plan,
                            SanMarkKind   shape)
{
  g_autoptr(GArray) entries = g_array_new (FALSE, TRUE, sizeof (SanLegendEntry));
  const guint n = san_chart_get_n_series (plan->chart);

  for (guint s = 0; s < n && n > 1; s++)
    {
      const SanLegendEntry entry = {
        .name = san_chart_series_label (plan->chart, s),
        .shape = shape,
        .ink = SAN_INK_SERIES,
        .number = san_plan_series_number (plan, (int) s),
        .hatched = shape == SAN_MARK_RECT,
        .dashed = shape == SAN_MARK_LINE,
        .marked = shape == SAN_MARK_LINE,
      };

      g_array_append_val (entries, entry);
    }

  san_legend_append_reference (entries, plan->chart);
  if (san_chart_has_errors (plan->chart))
    {
      const SanLegendEntry entry = {
        /* Translators: what the whiskers of a bar or point show. */
        .name = _("± m, mean error"),
        .shape = SAN_MARK_LINE,
        .ink = SAN_INK_TEXT,
        .capped = TRUE,
      };

      g_array_append_val (entries, entry);
    }

  if (entries->len > 0)
    san_plan_add_legend (plan, (const SanLegendEntry *) entries->data, entries->len);
}
