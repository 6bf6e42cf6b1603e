/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-chart.h"

static const char *const names[] = { "A", "B" };
static const double values[] = { 1.5, -2 };

static SanChart *
make_full (void)
{
  double x[] = { 1, 2 }, y[] = { 3, 4 }, low[] = { 2, 3 }, high[] = { 4, 5 };
  const SanChartFit fit = { (char *) "Fit", 2, x, y, low, high };
  const SanChartBox box = { 1, 2, 3, 4, 5 };
  SanChart *chart = san_chart_new (SAN_CHART_BAR, "Title");

  san_chart_allow (chart, SAN_CHART_STRIP);
  san_chart_allow (chart, SAN_CHART_STRIP);
  san_chart_set_subtitle (chart, "Subtitle");
  san_chart_set_source (chart, "Source");
  san_chart_set_categories (chart, "Place", names, 2);
  san_chart_set_value_axis (chart, "Rate", "‰");
  san_chart_set_x_axis (chart, "Age", "years");
  san_chart_add_series (chart, "First", values, 2);
  san_chart_set_errors (chart, 0, high, 2);
  san_chart_add_points (chart, "Second", x, y, 2);
  san_chart_set_fit (chart, &fit);
  san_chart_add_box (chart, "Box", &box, values, 2);
  san_chart_set_figure (chart, SAN_CHART_FIGURE_BED, 100);
  san_chart_set_reference (chart, 7, "Mean");
  san_chart_set_normal (chart, 170, 6);
  san_chart_set_decimals (chart, 2);
  san_chart_set_density (chart, TRUE);
  san_chart_set_break (chart, TRUE);

  return chart;
}

static void
assert_texts (const SanChart *chart)
{
  g_assert_cmpstr (san_chart_get_title (chart), ==, "Title");
  g_assert_cmpstr (san_chart_get_subtitle (chart), ==, "Subtitle");
  g_assert_cmpstr (san_chart_get_source (chart), ==, "Source");
  g_assert_cmpstr (san_chart_get_category_title (chart), ==, "Place");
  g_assert_cmpstr (san_chart_get_category (chart, 1), ==, "B");
  g_assert_cmpstr (san_chart_get_value_title (chart), ==, "Rate");
  g_assert_cmpstr (san_chart_get_value_unit (chart), ==, "‰");
  g_assert_cmpstr (san_chart_get_x_title (chart), ==, "Age");
  g_assert_cmpstr (san_chart_get_x_unit (chart), ==, "years");
  g_assert_cmpstr (san_chart_get_series_name (chart, 1), ==, "Second");
  g_assert_cmpstr (san_chart_get_box_name (chart, 0), ==, "Box");
  g_assert_cmpstr (san_chart_get_fit (chart)->label, ==, "Fit");
}

static void
assert_numbers (const SanChart *chart)
{
  const char *label;
  double value, mean, sd, per_figure;
  gsize n;

  g_assert_cmpuint (san_chart_get_n_categories (chart), ==, 2);
  g_assert_cmpuint (san_chart_get_n_series (chart), ==, 2);
  g_assert_cmpfloat (san_chart_get_series_values (chart, 0, &n)[1], ==, -2);
  g_assert_cmpuint (n, ==, 2);
  g_assert_null (san_chart_get_series_x (chart, 0));
  g_assert_cmpfloat (san_chart_get_errors (chart, 0)[1], ==, 5);
  g_assert_null (san_chart_get_errors (chart, 1));
  g_assert_cmpfloat (san_chart_get_series_x (chart, 1)[1], ==, 2);
  g_assert_cmpfloat (san_chart_get_fit (chart)->high[1], ==, 5);
  g_assert_cmpfloat (san_chart_get_box (chart, 0)->median, ==, 3);
  g_assert_cmpfloat (san_chart_get_outliers (chart, 0, &n)[0], ==, 1.5);
  g_assert_true (san_chart_get_reference (chart, &value, &label));
  g_assert_cmpfloat (value, ==, 7);
  g_assert_cmpstr (label, ==, "Mean");
  g_assert_true (san_chart_get_normal (chart, &mean, &sd));
  g_assert_cmpfloat (mean, ==, 170);
  g_assert_cmpfloat (sd, ==, 6);
  g_assert_cmpint (san_chart_get_figure (chart, &per_figure), ==, SAN_CHART_FIGURE_BED);
  g_assert_cmpfloat (per_figure, ==, 100);
  g_assert_cmpint (san_chart_get_decimals (chart), ==, 2);
  g_assert_true (san_chart_is_density (chart));
  g_assert_true (san_chart_allows_break (chart));
}

/* Everything that is put in comes out, of a copy too, after the original is gone. */
static void
test_copy (void)
{
  SanChart *chart = make_full ();
  g_autoptr(SanChart) copy = san_chart_copy (chart);

  assert_texts (chart);
  assert_numbers (chart);
  san_chart_set_title (chart, "Other");
  san_chart_allow (chart, SAN_CHART_LINE);
  san_chart_unref (chart);
  assert_texts (copy);
  assert_numbers (copy);
  g_assert_cmpuint (san_chart_get_n_kinds (copy), ==, 2);
}

static void
test_intervals (void)
{
  const double lower[] = { 1, 3 }, upper[] = { 3, 7 };
  SanChart *chart = san_chart_new (SAN_CHART_HISTOGRAM, NULL);
  g_autoptr(SanChart) copy = NULL;

  san_chart_set_intervals (chart, "Years", lower, upper, 2, TRUE, FALSE);
  copy = san_chart_copy (chart);
  san_chart_unref (chart);
  g_assert_cmpfloat (san_chart_get_lower (copy)[1], ==, 3);
  g_assert_cmpfloat (san_chart_get_upper (copy)[1], ==, 7);
  g_assert_true (san_chart_is_open_first (copy));
  g_assert_false (san_chart_is_open_last (copy));
  g_assert_null (san_chart_get_category (copy, 0));

  san_chart_set_categories (copy, NULL, names, 2);
  g_assert_null (san_chart_get_lower (copy));
  g_assert_cmpstr (san_chart_get_category (copy, 0), ==, "A");
}

/* The textbook's kind stays the first; choosing another doesn't change what fits. */
static void
test_kinds (void)
{
  g_autoptr(SanChart) chart = make_full ();

  g_assert_cmpuint (san_chart_get_n_kinds (chart), ==, 2);
  g_assert_cmpint (san_chart_get_nth_kind (chart, 0), ==, SAN_CHART_BAR);
  g_assert_cmpint (san_chart_get_nth_kind (chart, 1), ==, SAN_CHART_STRIP);
  san_chart_set_kind (chart, SAN_CHART_STRIP);
  g_assert_cmpint (san_chart_get_kind (chart), ==, SAN_CHART_STRIP);
  g_assert_cmpint (san_chart_get_nth_kind (chart, 0), ==, SAN_CHART_BAR);
  g_assert_true (san_chart_allows (chart, SAN_CHART_BAR));
  g_assert_false (san_chart_allows (chart, SAN_CHART_SECTOR));
}

static void
test_kind_ids (void)
{
  SanChartKind kind = SAN_CHART_N_KINDS;

  for (guint i = 0; i < SAN_CHART_N_KINDS; i++)
    {
      g_assert_true (san_chart_kind_from_id (san_chart_kind_get_id ((SanChartKind) i), &kind));
      g_assert_cmpint (kind, ==, i);
      g_assert_cmpstr (san_chart_kind_get_name ((SanChartKind) i), !=, "");
    }
  g_assert_false (san_chart_kind_from_id ("no-such-kind", &kind));
  g_assert_false (san_chart_kind_from_id (NULL, &kind));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/copy", test_copy);
  g_test_add_func ("/chart/intervals", test_intervals);
  g_test_add_func ("/chart/kinds", test_kinds);
  g_test_add_func ("/chart/kind-ids", test_kind_ids);

  return g_test_run ();
}
