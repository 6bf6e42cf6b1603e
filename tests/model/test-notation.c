/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "model/san-notation.h"

#define NBSP "\302\240"

typedef struct
{
  double      value;
  SanQuantity quantity;
  int         extra;
  const char *text;
} FormatCase;

/* Expected: rounding by hand, halves away from zero, as students do it. */
static const FormatCase cases[] = {
  { 14.536928487690503, SAN_QUANTITY_RATE, 0, "14.5" },
  { 0.7142857142857143, SAN_QUANTITY_RATE, 0, "0.7" },
  { 0.0357, SAN_QUANTITY_RATE, 0, "0.036" },
  { 0, SAN_QUANTITY_RATE, 0, "0.0" },
  { 1526.7175572519084, SAN_QUANTITY_RATE, 0, "1526.7" },
  { 2290.076335877863, SAN_QUANTITY_RATE, 1, "2290.08" },
  { 10547.7, SAN_QUANTITY_RATE, 0, "10" NBSP "547.7" },
  { 0.4098094687510408, SAN_QUANTITY_ERROR, 0, "0.41" },
  { 0.0125, SAN_QUANTITY_ERROR, 0, "0.013" },
  { 71.83333333333333, SAN_QUANTITY_MEAN, 0, "71.83" },
  { 1.005, SAN_QUANTITY_MEAN, 0, "1.01" },
  { 2.675, SAN_QUANTITY_MEAN, 0, "2.68" },
  { -2.675, SAN_QUANTITY_MEAN, 0, "−2.68" },
  { -0.001, SAN_QUANTITY_ANGLE, 0, "0.0" },
  { 9.995, SAN_QUANTITY_MEAN, 0, "10.00" },
  { 999.96, SAN_QUANTITY_RATE, 0, "1000.0" },
  { 99999.95, SAN_QUANTITY_RATE, 0, "100" NBSP "000.0" },
  { 52.75, SAN_QUANTITY_PERCENT, 0, "52.8" },
  { 52.75, SAN_QUANTITY_PERCENT, -1, "53" },
  { 0.939612, SAN_QUANTITY_COEFFICIENT, 0, "0.940" },
  { 0.037274649272032806, SAN_QUANTITY_PROBABILITY, 0, "0.037" },
  { 39.8, SAN_QUANTITY_GIVEN, 0, "39.8" },
  { 39.8, SAN_QUANTITY_GIVEN, 3, "39.8" },
  { 12, SAN_QUANTITY_GIVEN, 0, "12" },
  { 0.1 + 0.2, SAN_QUANTITY_GIVEN, 0, "0.3" },
  { 44.6 - 39.8, SAN_QUANTITY_GIVEN, 0, "4.8" },
  { 786000, SAN_QUANTITY_COUNT, 0, "786" NBSP "000" },
  { 2166.6666666666665, SAN_QUANTITY_COUNT, 0, "2166.67" },
  { 100.0 / 3, SAN_QUANTITY_GIVEN, 0, "33.333333" },
  { 1e15, SAN_QUANTITY_COUNT, 0, "1.00·10¹⁵" },
  { 1.2e-12, SAN_QUANTITY_DEVIATION, 0, "1.20·10⁻¹²" },
  { -1.2e-12, SAN_QUANTITY_DEVIATION, 0, "−1.20·10⁻¹²" },
  { 4.94065645841247e-324, SAN_QUANTITY_DEVIATION, 0, "4.94·10⁻³²⁴" },
  { NAN, SAN_QUANTITY_MEAN, 0, "–" },
};

static void
test_format (gconstpointer data)
{
  const FormatCase *c = data;
  SanNotation notation = { .extra_decimals = c->extra };
  g_autofree char *text = san_notation_format (&notation, c->value, c->quantity);

  g_assert_cmpstr (text, ==, c->text);
}

static void
test_p (void)
{
  const SanNotation notation = { 0 };
  const SanNotation finer = { .extra_decimals = 2 };
  g_autofree char *usual = san_notation_format_p (&notation, 0.0118);
  g_autofree char *small = san_notation_format_p (&notation, 0.0009999);
  g_autofree char *zero = san_notation_format_p (&notation, 0);
  g_autofree char *more = san_notation_format_p (&finer, 0.0009999);

  g_assert_cmpstr (usual, ==, "p\302\240=\302\240" "0.012");
  g_assert_cmpstr (small, ==, "p\302\240<\302\240" "0.001");
  g_assert_cmpstr (zero, ==, "p\302\240<\302\240" "0.001");
  g_assert_cmpstr (more, ==, "p\302\240=\302\240" "0.00100");
}

/* One decimal more than the data for M and σ, two more for m, whatever else is rounded how. */
static void
test_mean_decimals (void)
{
  const SanNotation whole = { .mean_decimals = 1 };
  const SanNotation tenths = { .mean_decimals = 2, .extra_decimals = 1 };
  g_autofree char *mean = san_notation_format (&whole, 125.6667, SAN_QUANTITY_MEAN);
  g_autofree char *sigma = san_notation_format (&whole, 9.395, SAN_QUANTITY_DEVIATION);
  g_autofree char *small = san_notation_format (&whole, 0.0341, SAN_QUANTITY_DEVIATION);
  g_autofree char *error = san_notation_format (&whole, 4.2014, SAN_QUANTITY_ERROR);
  g_autofree char *finer = san_notation_format (&tenths, 4.2014, SAN_QUANTITY_ERROR);
  g_autofree char *t = san_notation_format (&whole, 2.6463, SAN_QUANTITY_STATISTIC);

  g_assert_cmpstr (mean, ==, "125.7");
  g_assert_cmpstr (sigma, ==, "9.4");
  g_assert_cmpstr (small, ==, "0.034");
  g_assert_cmpstr (error, ==, "4.20");
  g_assert_cmpstr (finer, ==, "4.2014");
  g_assert_cmpstr (t, ==, "2.65");
}

static void
test_units (void)
{
  const struct { double base; const char *unit, *joined; } units[] = {
    { 1, "", "7" },
    { 100, "%", "7%" },
    { 1000, "‰", "7‰" },
    { 10000, "per 10" NBSP "000", "7" NBSP "per 10" NBSP "000" },
    { 250, "per 250", "7" NBSP "per 250" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autofree char *unit = san_notation_base_unit (units[i].base);
      g_autofree char *joined = san_notation_join_unit ("7", unit);

      g_assert_cmpstr (unit, ==, units[i].unit);
      g_assert_cmpstr (joined, ==, units[i].joined);
    }
}

static void
test_dashes (void)
{
  const struct { const char *text, *bound; } texts[] = {
    { "June – August", "June" NBSP "– August" },
    { "n — cases, p — share", "n" NBSP "— cases, p" NBSP "— share" },
    { "5–9, two-year, − 3", "5–9, two-year, − 3" },
    { "– 100", "– 100" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *bound = san_notation_bind_dashes (texts[i].text);

      g_assert_cmpstr (bound, ==, texts[i].bound);
    }
}

/* A share above 100 % would make no sense; a rate above its base is said per base. */
static void
test_rate_units (void)
{
  const struct { double base, rate; const char *unit; } units[] = {
    { 100, 99.9, "%" },
    { 100, 100, "%" },
    { 100, 134.5, "per 100" },
    { 1000, 39.4, "‰" },
    { 1000, 1100, "per 1000" },
    { 10000, 50.9, "per 10" NBSP "000" },
    { 1, 1.2, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autofree char *unit = san_notation_rate_unit (units[i].base, units[i].rate);

      g_assert_cmpstr (unit, ==, units[i].unit);
    }
}

static void
test_common_decimals (void)
{
  const SanNotation notation = { 0 };
  const double levels[] = { 19.9, 19, 19.25, NAN };
  const double near_zero[] = { 97.3, 0.0000018 };
  const double tiny[] = { 0.00000024, 0.0000001 };

  g_assert_cmpint (san_notation_common_decimals (&notation, levels, G_N_ELEMENTS (levels),
                                                 SAN_QUANTITY_GIVEN), ==, 2);
  g_assert_cmpint (san_notation_common_decimals (&notation, near_zero, G_N_ELEMENTS (near_zero),
                                                 SAN_QUANTITY_DEVIATION), ==, 4);
  g_assert_cmpint (san_notation_common_decimals (&notation, tiny, G_N_ELEMENTS (tiny),
                                                 SAN_QUANTITY_DEVIATION), ==, 8);
  g_assert_cmpint (san_notation_common_decimals (&notation, levels, 0, SAN_QUANTITY_GIVEN), ==, 0);
}

/* Every extra decimal adds exactly one, and rounding never moves a value by more than half a unit
 * of the last place. */
static void
test_half_unit (void)
{
  for (int i = 1; i < 2000; i++)
    {
      double value = i * 0.0137;

      for (int decimals = 0; decimals <= 4; decimals++)
        {
          g_autofree char *text = san_notation_format_decimals (value, decimals);

          g_assert_cmpfloat (fabs (g_ascii_strtod (text, NULL) - value), <=, 0.5 * pow (10, -decimals) + 1e-12);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/notation/format/%02" G_GSIZE_FORMAT, i);

      g_test_add_data_func (path, &cases[i], test_format);
    }
  g_test_add_func ("/notation/p", test_p);
  g_test_add_func ("/notation/mean-decimals", test_mean_decimals);
  g_test_add_func ("/notation/units", test_units);
  g_test_add_func ("/notation/dashes", test_dashes);
  g_test_add_func ("/notation/rate-units", test_rate_units);
  g_test_add_func ("/notation/common-decimals", test_common_decimals);
  g_test_add_func ("/notation/half-unit", test_half_unit);
  return g_test_run ();
}
