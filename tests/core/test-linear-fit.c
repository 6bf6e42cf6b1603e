/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/san-core.h"
#include "core/san-linear-fit.h"
#include "tests/san-test.h"

/* NIST StRD, linear regression, Norris; certified values computed there with 500 digits. */
static const double norris_x[] = {
  0.2, 337.4, 118.2, 884.6, 10.1, 226.5, 666.3, 996.3, 448.6, 777.0, 558.2, 0.4,
  0.6, 775.5, 666.9, 338.0, 447.5, 11.6, 556.0, 228.1, 995.8, 887.6, 120.2, 0.3,
  0.3, 556.8, 339.1, 887.2, 999.0, 779.0, 11.1, 118.3, 229.2, 669.1, 448.9, 0.5,
};
static const double norris_y[] = {
  0.1, 338.8, 118.1, 888.0, 9.2, 228.1, 668.5, 998.5, 449.1, 778.9, 559.2, 0.3,
  0.1, 778.1, 668.8, 339.3, 448.9, 10.8, 557.7, 228.3, 998.0, 888.8, 119.6, 0.3,
  0.6, 557.6, 339.3, 888.0, 998.5, 778.9, 10.2, 117.6, 228.9, 668.4, 449.2, 0.2,
};

static void
test_norris (void)
{
  SanLinearFit fit;
  double half_width;

  g_assert_true (san_linear_fit_compute (norris_x, norris_y, G_N_ELEMENTS (norris_x), &fit, NULL));
  san_assert_close (fit.slope, 1.00211681802045, 1e-12);
  san_assert_close (fit.intercept, -0.262323073774029, 1e-12);
  san_assert_close (fit.residual_sd, 0.884796396144373, 1e-12);
  /* The band at 0 is t(0.95, 34) times the certified standard error of the intercept;
   * t(0.975, 34) = 2.032244509317719. */
  san_linear_fit_at (&fit, 0, 0.95, &half_width);
  san_assert_close (half_width, 2.032244509317719 * 0.232818234301152, 1e-11);
}

/* A shift of both axes moves the line and changes neither slope nor scatter. */
static void
test_shift (void)
{
  double x[G_N_ELEMENTS (norris_x)], y[G_N_ELEMENTS (norris_y)];
  SanLinearFit plain, shifted;

  for (gsize i = 0; i < G_N_ELEMENTS (x); i++)
    {
      x[i] = norris_x[i] + 1e6;
      y[i] = norris_y[i] - 1e6;
    }
  g_assert_true (san_linear_fit_compute (norris_x, norris_y, G_N_ELEMENTS (x), &plain, NULL));
  g_assert_true (san_linear_fit_compute (x, y, G_N_ELEMENTS (x), &shifted, NULL));
  san_assert_close (shifted.slope, plain.slope, 1e-9);
  san_assert_close (shifted.residual_sd, plain.residual_sd, 1e-7);
  san_assert_close (san_linear_fit_at (&shifted, 1e6 + 500, 0.95, NULL),
                    san_linear_fit_at (&plain, 500, 0.95, NULL) - 1e6, 1e-12);
}

static void
test_two_points (void)
{
  const double x[] = { 1, 3 }, y[] = { 5, 1 };
  SanLinearFit fit;
  double half_width;

  g_assert_true (san_linear_fit_compute (x, y, 2, &fit, NULL));
  san_assert_close (fit.slope, -2, 1e-15);
  san_assert_close (san_linear_fit_at (&fit, 2, 0.95, &half_width), 3, 1e-15);
  g_assert_true (isnan (half_width));
}

static void
test_refused (void)
{
  const double same[] = { 2, 2, 2 }, y[] = { 1, 2, NAN };
  g_autoptr(GError) constant = NULL;
  g_autoptr(GError) few = NULL;
  g_autoptr(GError) infinite = NULL;
  SanLinearFit fit;

  g_assert_false (san_linear_fit_compute (same, same, 3, &fit, &constant));
  san_assert_refused (constant, SAN_ERROR_NO_VARIATION, "x");
  g_assert_false (san_linear_fit_compute (y, y, 1, &fit, &few));
  san_assert_refused (few, SAN_ERROR_TOO_FEW_VALUES, "x");
  g_assert_false (san_linear_fit_compute (norris_x, y, 3, &fit, &infinite));
  san_assert_refused (infinite, SAN_ERROR_NOT_FINITE, "y");
}

int
main (int    argc,
      char **argv)
{
  san_core_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/linear-fit/norris", test_norris);
  g_test_add_func ("/linear-fit/shift", test_shift);
  g_test_add_func ("/linear-fit/two-points", test_two_points);
  g_test_add_func ("/linear-fit/refused", test_refused);
  return g_test_run ();
}
