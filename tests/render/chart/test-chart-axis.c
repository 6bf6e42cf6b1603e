/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <float.h>
#include <locale.h>
#include <math.h>

#include "render/chart/san-chart-axis.h"

typedef struct
{
  const char   *name;
  double        low;
  double        high;
  SanAxisFlags  flags;
  guint         steps;
  double        min;
  double        max;
  double        step;
} AxisCase;

/* Worked out by hand from the rule: the smallest step of 1, 2 or 5 times a power of ten that
 * needs no more than the allowed distances. */
static const AxisCase cases[] = {
  { "from-zero", 3, 42, SAN_AXIS_FROM_ZERO, 10, 0, 45, 5 },
  { "mark-above-maximum", 0, 40, SAN_AXIS_FROM_ZERO, 10, 0, 45, 5 },
  { "tight-percent", 0, 100, SAN_AXIS_FROM_ZERO | SAN_AXIS_TIGHT, 10, 0, 100, 10 },
  { "counts", 0, 3, SAN_AXIS_FROM_ZERO | SAN_AXIS_WHOLE, 10, 0, 4, 1 },
  { "few-steps", 0, 42, SAN_AXIS_FROM_ZERO, 5, 0, 50, 10 },
  { "two-steps", 0, 42, SAN_AXIS_FROM_ZERO, 2, 0, 50, 50 },
  { "fractions", 0, 0.963, SAN_AXIS_FROM_ZERO, 6, 0, 1, 0.2 },
  { "decimal-steps", 0.1, 0.3, SAN_AXIS_FROM_ZERO | SAN_AXIS_TIGHT, 3, 0, 0.3, 0.1 },
  { "both-signs", -5.9, 17.5, SAN_AXIS_FROM_ZERO, 8, -10, 20, 5 },
  { "negative-only", -8, -2, SAN_AXIS_FROM_ZERO, 5, -10, 0, 2 },
  { "above-zero", 7.2, 11, SAN_AXIS_PLAIN, 10, 6.5, 11.5, 0.5 },
  { "well-above-zero", 7.3, 11, SAN_AXIS_PLAIN, 10, 7, 11.5, 0.5 },
  { "abscissa", 1990, 2011, SAN_AXIS_TIGHT, 5, 1990, 2015, 5 },
  { "tiny", 0, 4e-9, SAN_AXIS_FROM_ZERO, 5, 0, 5e-9, 1e-9 },
  { "huge", 0, 4e12, SAN_AXIS_FROM_ZERO, 5, 0, 5e12, 1e12 },
};

static void
test_marks (gconstpointer data)
{
  const AxisCase *c = data;
  SanAxis axis;

  san_axis_fit (&axis, c->low, c->high, c->flags, c->steps);
  g_assert_cmpfloat_with_epsilon (axis.step, c->step, c->step * 1e-12);
  g_assert_cmpfloat_with_epsilon (axis.min, c->min, c->step * 1e-9);
  g_assert_cmpfloat_with_epsilon (axis.max, c->max, c->step * 1e-9);
  g_assert_cmpuint (axis.n_steps, <=, c->steps);
}

static const struct
{
  double low;
  double high;
} ranges[] = {
  { 0, 0 }, { 5, 5 }, { -3, -3 }, { 1e12, 1e12 }, { 1e12, 1e12 + 0.1 }, { 7, 2 },
  { NAN, NAN }, { NAN, 4 }, { -INFINITY, INFINITY }, { -1, 1 }, { -1e-9, 1e12 },
  { -1e300, 1e300 }, { 1e-300, 2e-300 },
};

/* Any pair of numbers gives a scale: it ascends, holds the range, keeps to the number of marks. */
static void
test_any_range (void)
{
  const SanAxisFlags flags[] = { SAN_AXIS_PLAIN, SAN_AXIS_FROM_ZERO, SAN_AXIS_TIGHT };

  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    for (guint f = 0; f < G_N_ELEMENTS (flags); f++)
      for (guint steps = 0; steps <= 12; steps++)
        {
          const double low = fmin (ranges[i].low, ranges[i].high);
          const double high = fmax (ranges[i].low, ranges[i].high);
          SanAxis axis;

          san_axis_fit (&axis, ranges[i].low, ranges[i].high, flags[f], steps);
          g_assert_true (isfinite (axis.min) && isfinite (axis.max) && axis.step > 0);
          g_assert_cmpfloat (axis.min, <, axis.max);
          g_assert_cmpuint (axis.n_steps, >=, 1);
          g_assert_cmpuint (axis.n_steps, <=, MAX (steps, 2));
          if (isfinite (low) && isfinite (high))
            {
              g_assert_cmpfloat (axis.min, <=, low + axis.step * 1e-6);
              g_assert_cmpfloat (axis.max, >=, high - axis.step * 1e-6);
            }
          if (flags[f] & SAN_AXIS_FROM_ZERO)
            g_assert_true (axis.min <= 0 && axis.max >= 0);
        }
}

/* The textbook: the last number of the scale slightly exceeds the maximum. */
static void
test_last_mark_exceeds (void)
{
  for (double high = 0.25; high < 2000; high *= 1.25)
    for (guint steps = 2; steps <= 10; steps++)
      {
        SanAxis axis;

        san_axis_fit (&axis, 0, high, SAN_AXIS_FROM_ZERO, steps);
        g_assert_cmpfloat (axis.max, >, high);
        g_assert_cmpfloat (axis.min, ==, 0);
      }
}

static void
test_numbers (void)
{
  static const struct
  {
    double      low;
    double      high;
    guint       steps;
    guint       position;
    const char *text;
    int         exponent;
  } numbers[] = {
    { 0, 42, 10, 3, "15", 0 },
    { 0, 0.963, 6, 1, "0.2", 0 },
    { -5.9, 17.5, 8, 0, "−10", 0 },
    { -5.9, 17.5, 8, 2, "0", 0 },
    { 0, 4e12, 5, 2, "2", 12 },
    { 0, 9503807, 10, 3, "3", 6 },
    { 0, 4e-9, 5, 4, "4", -9 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *text = NULL;
      SanAxis axis;

      san_axis_fit (&axis, numbers[i].low, numbers[i].high, SAN_AXIS_FROM_ZERO,
                    numbers[i].steps);
      text = san_axis_tick_text (&axis, numbers[i].position);
      g_assert_cmpstr (text, ==, numbers[i].text);
      g_assert_cmpint (axis.exponent, ==, numbers[i].exponent);
    }
}

static void
test_place (void)
{
  SanAxis axis;

  san_axis_fit (&axis, 0, 42, SAN_AXIS_FROM_ZERO, 10);
  g_assert_cmpfloat (san_axis_place (&axis, 0), ==, 0);
  g_assert_cmpfloat (san_axis_place (&axis, 45), ==, 1);
  g_assert_cmpfloat_with_epsilon (san_axis_place (&axis, 9), 0.2, DBL_EPSILON);
  g_assert_cmpfloat (san_axis_tick (&axis, 9), ==, 45);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/chart/axis/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_marks);
    }
  g_test_add_func ("/chart/axis/any-range", test_any_range);
  g_test_add_func ("/chart/axis/last-mark-exceeds", test_last_mark_exceeds);
  g_test_add_func ("/chart/axis/numbers", test_numbers);
  g_test_add_func ("/chart/axis/place", test_place);

  return g_test_run ();
}
