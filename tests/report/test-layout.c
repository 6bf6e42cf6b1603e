/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/san-report-flow.h"
#include "report/san-report-layout.h"
#include "report/san-report-style.h"
#include "san-report-samples.h"

/* A hundredth of a point is rounding. */
#define CLOSE 0.01

typedef struct
{
  const char *name;
  guint       n_tasks;
  guint       n_rows;
  const char *title;
  double      width;       /* of the paper in mm; 0 for A4 */
  guint       least_pages;
  guint       most_pages;
} Case;

#define LONG_WORD "рентгеноэлектрокардиографического" "рентгеноэлектрокардиографического" \
                  "рентгеноэлектрокардиографического" "рентгеноэлектрокардиографического"

#define N_ANSWERS 3

/* A row of the table is about 5.5 mm high, a page has room for 257 mm. */
static const Case cases[] = {
  { "empty", 0, 0, "", 0, 1, 1 },
  { "one", 1, 0, "Рождаемость", 0, 1, 2 },
  { "short-table", 1, 5, "Рождаемость", 0, 1, 2 },
  { "long-table", 1, 200, "Рождаемость", 0, 4, 7 },
  { "many-tasks", 30, 8, "Рождаемость", 0, 15, 60 },
  { "long-word", 1, 3, LONG_WORD, 0, 1, 2 },
  { "small-paper", 2, 12, "Рождаемость", 105, 2, 12 },
};

static SanReport *
make_report (const Case *c)
{
  SanReport *report = san_sample_report ();

  for (guint i = 0; i < c->n_tasks; i++)
    san_sample_add_task (report, c->title, c->n_rows);
  return report;
}

static SanReportLayout *
make_layout (const Case      *c,
             const SanReport *report)
{
  SanPageSetup setup = san_page_setup_a4;

  if (c->width > 0)
    setup.width = c->width * SAN_POINTS_PER_MM;
  return san_report_layout_new (report, &setup);
}

static void
test_pages (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(SanReport) report = make_report (c);
  g_autoptr(SanReportLayout) layout = make_layout (c, report);
  guint n_pages = san_report_layout_get_n_pages (layout);

  g_assert_cmpuint (n_pages, >=, c->least_pages);
  g_assert_cmpuint (n_pages, <=, c->most_pages);
}

static void
test_margins (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(SanReport) report = make_report (c);
  g_autoptr(SanReportLayout) layout = make_layout (c, report);
  const SanPageSetup *setup = san_report_layout_get_setup (layout);

  for (guint i = 0; i < san_report_layout_get_n_places (layout); i++)
    {
      SanPlace place = san_report_layout_get_place (layout, i);

      g_assert_cmpuint (place.page, <, san_report_layout_get_n_pages (layout));
      g_assert_cmpfloat (place.x, >=, setup->left - CLOSE);
      g_assert_cmpfloat (place.y, >=, setup->top - CLOSE);
      g_assert_cmpfloat (place.x + place.width, <=, setup->width - setup->right + CLOSE);
      g_assert_cmpfloat (place.y + place.height, <=, setup->height - setup->bottom + CLOSE);
    }
}

/* Everything stands below what comes before it, and every page holds something. */
static void
test_order (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(SanReport) report = make_report (c);
  g_autoptr(SanReportLayout) layout = make_layout (c, report);
  guint n_places = san_report_layout_get_n_places (layout);
  SanPlace previous = san_report_layout_get_place (layout, 0);

  g_assert_cmpuint (previous.page, ==, 0);
  for (guint i = 1; i < n_places; i++)
    {
      SanPlace place = san_report_layout_get_place (layout, i);

      if (place.page == previous.page)
        g_assert_cmpfloat (place.y, >=, previous.y + previous.height - CLOSE);
      else
        g_assert_cmpuint (place.page, ==, previous.page + 1);
      previous = place;
    }
  g_assert_cmpuint (previous.page + 1, ==, san_report_layout_get_n_pages (layout));
}

static void
test_bookmarks (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(SanReport) report = make_report (c);
  g_autoptr(SanReportLayout) layout = make_layout (c, report);
  guint n = 0;

  for (guint i = 0; i < san_report_layout_get_n_places (layout); i++)
    if (san_report_layout_get_place (layout, i).bookmark != NULL)
      n++;
  g_assert_cmpuint (n, ==, c->n_tasks);
}

/* A heading is never the last thing on a page. */
static void
test_headings (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(SanReport) report = make_report (c);
  g_autoptr(SanReportLayout) layout = make_layout (c, report);

  for (guint i = 0; i + 1 < san_report_layout_get_n_places (layout); i++)
    {
      SanPlace place = san_report_layout_get_place (layout, i);

      if (place.bookmark != NULL)
        g_assert_cmpuint (san_report_layout_get_place (layout, i + 1).page, ==, place.page);
    }
}

/* Answers stay on one page: who marks the work looks for them. */
static void
test_answers (void)
{
  const SanNotation notation = { FALSE, 0 };
  g_autoptr(SanSolution) solution = san_solution_new (&notation);
  g_autoptr(SanReport) report = san_sample_report ();
  const SanReportTask task = { .title = "Рождаемость", .section = "3.2", .solution = solution };
  g_autoptr(GPtrArray) blocks = NULL;
  g_autoptr(GPtrArray) pieces = NULL;
  PangoContext *context = san_report_context_new ();

  for (guint i = 0; i < N_ANSWERS; i++)
    san_solution_add_answer (solution, "p", "Показатель", "P", "15 ‰");
  san_report_add_task (report, &task);
  blocks = san_report_to_blocks (report);
  while (((SanBlock *) g_ptr_array_index (blocks, 0))->type != SAN_BLOCK_FORMULA)
    g_ptr_array_remove_index (blocks, 0);
  pieces = san_report_flow_blocks (blocks, context, 640, 5000);
  for (guint i = 0; i < N_ANSWERS; i++)
    {
      gboolean keep = i + 1 < N_ANSWERS;

      g_assert_true (((SanBlock *) g_ptr_array_index (blocks, i))->keep == keep);
      g_assert_true (!keep || ((SanPiece *) g_ptr_array_index (pieces, i))->keep);
    }
  g_object_unref (context);
}

/* On narrower paper a chart is smaller, but has the same shape. */
static void
test_figure (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr(SanChart) chart = san_chart_new (SAN_CHART_LINE, "Рождаемость");
  g_autoptr(GPtrArray) blocks = g_ptr_array_new ();
  SanBlock block = { .type = SAN_BLOCK_FIGURE, .text = (char *) "Рис. 1", .chart = chart };
  double shape = 0;

  g_ptr_array_add (blocks, &block);
  for (int width = 1000; width >= 250; width -= 250)
    {
      g_autoptr(GPtrArray) pieces = san_report_flow_blocks (blocks, context, width, 5000);
      const SanPiece *figure = g_ptr_array_index (pieces, 0);

      g_assert_cmpfloat (figure->x + figure->width, <=, width);
      if (shape > 0)
        g_assert_cmpfloat_with_epsilon (figure->width / figure->height, shape, CLOSE);
      shape = figure->width / figure->height;
    }
  g_object_unref (context);
}

/* Bars may become much lower, sectors less, and names around a circle keep their room. */
static void
test_least (void)
{
  static const struct { SanChartKind kind; double least; } kinds[] = {
    { SAN_CHART_LINE, 0.6 }, { SAN_CHART_SECTOR, 0.75 }, { SAN_CHART_RADIAL, 1 },
  };
  PangoContext *context = san_report_context_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr(SanChart) chart = san_chart_new (kinds[i].kind, "Рождаемость");
      g_autoptr(GPtrArray) blocks = g_ptr_array_new ();
      SanBlock block = { .type = SAN_BLOCK_FIGURE, .text = (char *) "Рис. 1", .chart = chart };
      g_autoptr(GPtrArray) pieces = NULL;
      const SanPiece *figure;

      g_ptr_array_add (blocks, &block);
      pieces = san_report_flow_blocks (blocks, context, 640, 5000);
      figure = g_ptr_array_index (pieces, 0);
      g_assert_cmpfloat_with_epsilon (figure->least, kinds[i].least * figure->height, CLOSE);
    }
  g_object_unref (context);
}

/* However a person typed it, no line ends where a printer would not end it. */
static void
test_bound (void)
{
  PangoContext *context = san_report_context_new ();
  g_autoptr(PangoLayout) layout =
    san_report_text_new (context, SAN_TEXT_BODY, "на 100 000", 70, PANGO_ALIGN_LEFT);

  g_assert_cmpstr (pango_layout_get_text (layout), ==, "на 100\302\240000");
  g_object_unref (context);
}

static void
add_law (const char    *law,
         GTestDataFunc  func)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/report/layout/%s/%s", law, cases[i].name);

      g_test_add_data_func (path, &cases[i], func);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_law ("pages", test_pages);
  add_law ("margins", test_margins);
  add_law ("order", test_order);
  add_law ("bookmarks", test_bookmarks);
  add_law ("headings", test_headings);
  g_test_add_func ("/report/layout/answers", test_answers);
  g_test_add_func ("/report/layout/figure", test_figure);
  g_test_add_func ("/report/layout/least", test_least);
  g_test_add_func ("/report/layout/bound", test_bound);
  return g_test_run ();
}
