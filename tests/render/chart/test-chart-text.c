/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <math.h>

#include "render/chart/san-chart-text.h"

static const char *const towns[] = { "Brest", "Minsk", "Gomel" };
static const double rates[] = { 14.5, 9.25, 12 };

static SanChart *
make_bars (SanChartKind kind)
{
  SanChart *chart = san_chart_new (kind, "Birth rate");

  san_chart_set_categories (chart, "Town", towns, 3);
  san_chart_set_value_axis (chart, "Births", "‰");
  san_chart_add_series (chart, NULL, rates, 3);
  return chart;
}

static SanTable *
make_table (const SanChart *chart)
{
  const SanNotation notation = { FALSE, 0 };

  return san_chart_to_table (chart, &notation);
}

static void
assert_row (const SanTable     *table,
            guint               row,
            const char *const  *cells)
{
  for (guint i = 0; cells[i] != NULL; i++)
    g_assert_cmpstr (san_table_get_cell (table, i, row), ==, cells[i]);
}

static void
test_summary (void)
{
  g_autoptr(SanChart) chart = make_bars (SAN_CHART_BAR);
  g_autofree char *text = san_chart_summary (chart);

  g_assert_cmpstr (text, ==,
                   "Bar chart “Birth rate”: 3 values, lowest 9.3‰ (Minsk), highest 14.5‰ (Brest).");
}

static void
assert_described (const SanChart *chart,
                  guint           series,
                  gsize           index,
                  const char     *expected)
{
  g_autofree char *text = san_chart_describe_value (chart, series, index);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_describe_value (void)
{
  const double parts[] = { 30, 60, 30 };
  const double more[] = { 10, NAN, 90 };
  const double lower[] = { 0, 2, 4 }, upper[] = { 2, 4, 6 };
  const double x[] = { 1, 2.5 };
  g_autoptr(SanChart) bars = make_bars (SAN_CHART_BAR);
  g_autoptr(SanChart) sectors = san_chart_new (SAN_CHART_SECTOR, NULL);
  g_autoptr(SanChart) shares = san_chart_new (SAN_CHART_STACKED_SHARE, NULL);
  g_autoptr(SanChart) cumulate = san_chart_new (SAN_CHART_CUMULATE, NULL);
  g_autoptr(SanChart) relation = san_chart_new (SAN_CHART_RELATION, NULL);
  g_autoptr(SanChart) boxes = san_chart_new (SAN_CHART_BOX, NULL);

  assert_described (bars, 0, 1, "Minsk: 9.3‰");
  san_chart_set_decimals (bars, 2);
  assert_described (bars, 0, 1, "Minsk: 9.25‰");

  san_chart_set_categories (sectors, NULL, towns, 3);
  san_chart_add_series (sectors, NULL, parts, 3);
  assert_described (sectors, 0, 1, "Minsk: 60 (50.0 %)");

  san_chart_set_categories (shares, NULL, towns, 3);
  san_chart_add_series (shares, "2010", parts, 3);
  san_chart_add_series (shares, "2011", more, 3);
  assert_described (shares, 1, 2, "Gomel, 2011: 90 (75.0 %)");
  assert_described (shares, 1, 1, "Minsk, 2011: no data");

  san_chart_set_intervals (cumulate, "Age", lower, upper, 3, FALSE, FALSE);
  san_chart_add_series (cumulate, NULL, parts, 3);
  assert_described (cumulate, 0, 1, "2–4: 90");

  san_chart_set_x_axis (relation, "Mass", "kg");
  san_chart_add_points (relation, NULL, x, parts, 2);
  assert_described (relation, 0, 1, "2.5\302\240kg: 60");

  san_chart_add_box (boxes, "A", &(SanChartBox) { 1, 2, 3, 4, 5 }, NULL, 0);
  assert_described (boxes, 0, 0, "A: median 3, quartiles 2 and 4");
}

static void
test_summary_series (void)
{
  const double more[] = { 1, NAN, 20 };
  g_autoptr(SanChart) chart = san_chart_new (SAN_CHART_LINE, NULL);
  g_autofree char *text = NULL;

  san_chart_set_categories (chart, NULL, towns, 3);
  san_chart_add_series (chart, "2010", rates, 3);
  san_chart_add_series (chart, "2011", more, 3);
  text = san_chart_summary (chart);
  g_assert_cmpstr (text, ==,
                   "Line diagram: 5 values, lowest 1.0 (Brest, 2011), highest 20.0 (Gomel, 2011).");
}

static void
test_summary_equal (void)
{
  const double same[] = { 7, 7, 7 };
  g_autoptr(SanChart) chart = san_chart_new (SAN_CHART_BAR, "T");
  g_autofree char *text = NULL;

  san_chart_set_categories (chart, NULL, towns, 3);
  san_chart_add_series (chart, NULL, same, 3);
  text = san_chart_summary (chart);
  g_assert_cmpstr (text, ==, "Bar chart “T”: 3 values, all equal to 7.");
}

static void
test_summary_empty (void)
{
  const double gap[] = { NAN };
  g_autoptr(SanChart) chart = san_chart_new (SAN_CHART_BAR, "T");
  g_autofree char *none = san_chart_summary (chart);
  g_autofree char *only_gap = NULL;

  g_assert_cmpstr (none, ==, "Bar chart “T”: no data.");
  san_chart_add_series (chart, NULL, gap, 1);
  only_gap = san_chart_summary (chart);
  g_assert_cmpstr (only_gap, ==, "Bar chart “T”: no data.");
}

static void
test_summary_points (void)
{
  const double x[] = { 1, 2, 3 };
  g_autoptr(SanChart) chart = san_chart_new (SAN_CHART_RELATION, "T");
  g_autofree char *text = NULL;

  san_chart_set_x_axis (chart, "Age", "years");
  san_chart_add_points (chart, NULL, x, rates, 3);
  text = san_chart_summary (chart);
  g_assert_cmpstr (text, ==,
                   "Relation diagram “T”: 3 values, lowest 9.3 (2\302\240years), "
                   "highest 14.5 (1\302\240years).");
}

/* Errors stand in the summary, to their first digit, and in a column of the table. */
static void
test_errors (void)
{
  const double errors[] = { 0.42, 0.25, NAN };
  g_autoptr(SanChart) chart = make_bars (SAN_CHART_BAR);
  g_autoptr(SanTable) table = NULL;
  g_autofree char *text = NULL;

  san_chart_set_errors (chart, 0, errors, 3);
  text = san_chart_summary (chart);
  table = make_table (chart);
  g_assert_cmpstr (text, ==,
                   "Bar chart “Birth rate”: 3 values, "
                   "lowest 9.3\302\240±\302\2400.3‰ (Minsk), "
                   "highest 14.5\302\240±\302\2400.4‰ (Brest).");
  g_assert_cmpuint (san_table_get_n_columns (table), ==, 3);
  g_assert_cmpstr (san_table_get_heading (table, 2), ==, "± m");
  assert_row (table, 0, (const char *const[]) { "Brest", "14.50", "0.42", NULL });
}

static void
test_table (void)
{
  g_autoptr(SanChart) chart = make_bars (SAN_CHART_BAR);
  g_autoptr(SanTable) table = make_table (chart);

  g_assert_cmpuint (san_table_get_n_columns (table), ==, 2);
  g_assert_cmpuint (san_table_get_n_rows (table), ==, 3);
  g_assert_cmpstr (san_table_get_title (table), ==, "Birth rate");
  g_assert_cmpstr (san_table_get_heading (table, 0), ==, "Town");
  g_assert_cmpstr (san_table_get_heading (table, 1), ==, "Births, ‰");
  assert_row (table, 1, (const char *const[]) { "Minsk", "9.25", NULL });
}

/* Shares and angles by hand: 1 of 8 is 12.5 % and 45°. */
static void
test_table_sectors (void)
{
  const double parts[] = { 1, 5, 2 };
  g_autoptr(SanChart) chart = san_chart_new (SAN_CHART_SECTOR, "T");
  g_autoptr(SanTable) table = NULL;

  san_chart_set_categories (chart, "Town", towns, 3);
  san_chart_add_series (chart, NULL, parts, 3);
  table = make_table (chart);
  g_assert_cmpuint (san_table_get_n_columns (table), ==, 4);
  assert_row (table, 0, (const char *const[]) { "Brest", "1", "12.5", "45.0", NULL });
  assert_row (table, 1, (const char *const[]) { "Minsk", "5", "62.5", "225.0", NULL });
  assert_row (table, 3, (const char *const[]) { "Total", "8", "100.0", "360.0", NULL });
}

static void
test_table_intervals (void)
{
  const double lower[] = { 1, 3, 7, 9 };
  const double upper[] = { 3, 7, 9, 11 };
  const double frequencies[] = { 5, 27, 11, 7 };
  g_autoptr(SanChart) chart = san_chart_new (SAN_CHART_HISTOGRAM, "T");
  g_autoptr(SanTable) histogram = NULL;
  g_autoptr(SanTable) cumulate = NULL;

  san_chart_set_intervals (chart, "Years", lower, upper, 4, TRUE, TRUE);
  san_chart_add_series (chart, "Persons", frequencies, 4);
  histogram = make_table (chart);
  assert_row (histogram, 0, (const char *const[]) { "up to 3", "5", "5.0", NULL });
  assert_row (histogram, 1, (const char *const[]) { "3–7", "27", "13.5", NULL });
  assert_row (histogram, 3, (const char *const[]) { "9 and more", "7", "7.0", NULL });

  san_chart_set_kind (chart, SAN_CHART_CUMULATE);
  cumulate = make_table (chart);
  assert_row (cumulate, 3, (const char *const[]) { "9 and more", "7", "50", NULL });
}

static void
test_table_points (void)
{
  const double x[] = { 1, 2, 3 };
  g_autoptr(SanChart) chart = san_chart_new (SAN_CHART_RELATION, "T");
  g_autoptr(SanTable) table = NULL;

  san_chart_set_x_axis (chart, "Age", "years");
  san_chart_add_points (chart, "First", x, rates, 3);
  san_chart_add_points (chart, "Second", x, rates, 2);
  table = make_table (chart);
  g_assert_cmpuint (san_table_get_n_rows (table), ==, 5);
  g_assert_cmpstr (san_table_get_heading (table, 1), ==, "Age, years");
  assert_row (table, 4, (const char *const[]) { "Second", "2", "9.25", NULL });
}

static void
test_table_boxes (void)
{
  const SanChartBox box = { 1, 2, 3, 4, 5 };
  g_autoptr(SanChart) chart = san_chart_new (SAN_CHART_BOX, "T");
  g_autoptr(SanTable) table = NULL;

  san_chart_add_box (chart, "First", &box, NULL, 0);
  table = make_table (chart);
  assert_row (table, 0, (const char *const[]) { "First", "1", "2", "3", "4", "5", NULL });
}

static void
test_table_long (void)
{
  g_autofree double *values = g_new0 (double, 5000);
  g_autoptr(SanChart) chart = san_chart_new (SAN_CHART_LINE, "T");
  g_autoptr(SanTable) table = NULL;

  san_chart_add_points (chart, NULL, values, values, 5000);
  table = make_table (chart);
  g_assert_cmpuint (san_table_get_n_rows (table), ==, 1000);
  g_assert_cmpstr (san_table_get_note (table), ==, "The first 1000 of 5000 rows.");
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/text/summary", test_summary);
  g_test_add_func ("/chart/text/summary-series", test_summary_series);
  g_test_add_func ("/chart/text/summary-equal", test_summary_equal);
  g_test_add_func ("/chart/text/summary-empty", test_summary_empty);
  g_test_add_func ("/chart/text/summary-points", test_summary_points);
  g_test_add_func ("/chart/text/errors", test_errors);
  g_test_add_func ("/chart/text/table", test_table);
  g_test_add_func ("/chart/text/table-sectors", test_table_sectors);
  g_test_add_func ("/chart/text/table-intervals", test_table_intervals);
  g_test_add_func ("/chart/text/table-points", test_table_points);
  g_test_add_func ("/chart/text/table-boxes", test_table_boxes);
  g_test_add_func ("/chart/text/table-long", test_table_long);

  g_test_add_func ("/chart/describe-value", test_describe_value);
  return g_test_run ();
}
