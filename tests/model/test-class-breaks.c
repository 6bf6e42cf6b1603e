/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-class-breaks.h"

#include <math.h>

#include "../san-test.h"

#define MAX_VALUES 12

typedef struct
{
  const char   *name;
  SanClassRule  rule;
  guint         n_classes;
  int           decimals;
  guint         n_values;
  double        values[MAX_VALUES];
  guint         n;
  double        lower[SAN_CLASSES_MAX];
  double        upper[SAN_CLASSES_MAX];
  guint         counts[SAN_CLASSES_MAX];
} Case;

/* Expected: worked out by hand. */
static const Case cases[] = {
  { "equal", SAN_CLASS_EQUAL_STEPS, 4, 1, 5, { 7.0, 5.0, 13.0, 8.9, 6.9 },
    4, { 5, 7, 9, 11 }, { 6.9, 8.9, 10.9, 13 }, { 2, 2, 0, 1 } },
  { "equal-whole", SAN_CLASS_EQUAL_STEPS, 5, 0, 4, { 0, 10, 4, 5 },
    5, { 0, 2, 4, 6, 8 }, { 1, 3, 5, 7, 10 }, { 1, 0, 2, 0, 1 } },
  { "equal-narrow", SAN_CLASS_EQUAL_STEPS, 5, 0, 3, { 1, 2, 3 },
    3, { 1, 2, 3 }, { 1, 2, 3 }, { 1, 1, 1 } },
  { "equal-one", SAN_CLASS_EQUAL_STEPS, 5, 1, 3, { 4.2, 4.2, 4.2 }, 1, { 4.2 }, { 4.2 }, { 3 } },
  { "equal-negative", SAN_CLASS_EQUAL_STEPS, 2, 0, 3, { -6, 1, 4 },
    2, { -6, -1 }, { -2, 4 }, { 1, 2 } },
  { "equal-rounded", SAN_CLASS_EQUAL_STEPS, 2, 0, 3, { 0.4, 9.6, 4.6 },
    2, { 0, 5 }, { 4, 10 }, { 1, 2 } },
  { "gaps", SAN_CLASS_EQUAL_STEPS, 2, 0, 4, { NAN, 1, INFINITY, 5 }, 2, { 1, 3 }, { 2, 5 }, { 1, 1 } },
  { "none", SAN_CLASS_EQUAL_STEPS, 4, 0, 1, { NAN }, 0, { 0 }, { 0 }, { 0 } },
  { "quantiles", SAN_CLASS_QUANTILES, 4, 0, 8, { 8, 1, 7, 2, 6, 3, 5, 4 },
    4, { 1, 3, 5, 7 }, { 2, 4, 6, 8 }, { 2, 2, 2, 2 } },
  { "quantiles-ties", SAN_CLASS_QUANTILES, 3, 0, 6, { 1, 1, 1, 2, 3, 4 },
    3, { 1, 2, 3 }, { 1, 2, 4 }, { 3, 1, 2 } },
  { "quantiles-few", SAN_CLASS_QUANTILES, 5, 0, 6, { 1, 1, 1, 9, 9, 9 },
    2, { 1, 9 }, { 1, 9 }, { 3, 3 } },
  { "natural-groups", SAN_CLASS_NATURAL, 3, 0, 9, { 1, 2, 3, 10, 11, 12, 20, 21, 22 },
    3, { 1, 10, 20 }, { 3, 12, 22 }, { 3, 3, 3 } },
  /* 69.7 with the last one apart; 111 when parted in the middle */
  { "natural-tail", SAN_CLASS_NATURAL, 2, 0, 8, { 1, 2, 4, 5, 7, 9, 10, 20 },
    2, { 1, 20 }, { 10, 20 }, { 7, 1 } },
  { "natural-ties", SAN_CLASS_NATURAL, 2, 0, 6, { 1, 1, 1, 1, 2, 10 },
    2, { 1, 10 }, { 2, 10 }, { 5, 1 } },
  { "natural-few", SAN_CLASS_NATURAL, 4, 1, 4, { 2.5, 2.5, 1, 1 },
    2, { 1, 2.5 }, { 1, 2.5 }, { 2, 2 } },
  { "natural-one", SAN_CLASS_NATURAL, 4, 0, 1, { 7 }, 1, { 7 }, { 7 }, { 1 } },
};

static void
assert_classes (const SanClassBreaks *breaks,
                const Case           *c)
{
  g_assert_cmpuint (breaks->n, ==, c->n);
  for (guint i = 0; i < c->n; i++)
    {
      san_assert_close (breaks->lower[i], c->lower[i], 1e-12);
      san_assert_close (breaks->upper[i], c->upper[i], 1e-12);
      g_assert_cmpuint (breaks->counts[i], ==, c->counts[i]);
    }
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  SanClassBreaks breaks;

  san_class_breaks_compute (&breaks, c->rule, c->values, c->n_values, c->n_classes, c->decimals);
  assert_classes (&breaks, c);
}

static void
test_by_hand (void)
{
  const double values[] = { 5.4, 6.9, 7, 9.8, 8 };
  const double even[] = { 5, 7, 9, 11, 13 };
  const double inner[] = { 7, 9 };
  const double bad[] = { 7, 6, NAN, 9 };
  const Case closed = { .n = 3, .lower = { 5, 7, 9 }, .upper = { 6.9, 8.9, 10.9 }, .counts = { 2, 2, 1 } };
  const Case open = { .n = 3, .lower = { 5.4, 7, 9 }, .upper = { 6.9, 8.9, 9.8 }, .counts = { 2, 2, 1 } };
  const Case whole = { .n = 1, .lower = { 5.4 }, .upper = { 9.8 }, .counts = { 5 } };
  SanClassBreaks breaks;

  san_class_breaks_by_hand (&breaks, values, 5, even, 5, 1);
  assert_classes (&breaks, &closed);
  san_class_breaks_by_hand (&breaks, values, 5, inner, 2, 1);
  assert_classes (&breaks, &open);
  san_class_breaks_by_hand (&breaks, values, 5, bad, 4, 1);
  assert_classes (&breaks, &open);
  san_class_breaks_by_hand (&breaks, values, 5, NULL, 0, 1);
  assert_classes (&breaks, &whole);
}

static void
test_find (void)
{
  const double values[] = { 5.0, 6.9, 7.0, 8.9, 13.0 };
  SanClassBreaks breaks;

  san_class_breaks_compute (&breaks, SAN_CLASS_EQUAL_STEPS, values, 5, 4, 1);
  g_assert_cmpint (san_class_breaks_find (&breaks, 6.94, 1), ==, 0);
  g_assert_cmpint (san_class_breaks_find (&breaks, 6.96, 1), ==, 1);
  g_assert_cmpint (san_class_breaks_find (&breaks, 13, 1), ==, 3);
  g_assert_cmpint (san_class_breaks_find (&breaks, NAN, 1), ==, -1);
}

/* Sturges: 1 + log2 of 16 is 5; never under 4 or over 6. */
static void
test_number (void)
{
  double values[200];
  SanClassBreaks breaks;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    values[i] = i;
  san_class_breaks_compute (&breaks, SAN_CLASS_QUANTILES, values, 6, 0, 0);
  g_assert_cmpuint (breaks.n, ==, 4);
  san_class_breaks_compute (&breaks, SAN_CLASS_QUANTILES, values, 16, 0, 0);
  g_assert_cmpuint (breaks.n, ==, 5);
  san_class_breaks_compute (&breaks, SAN_CLASS_QUANTILES, values, 200, 0, 0);
  g_assert_cmpuint (breaks.n, ==, 6);
}

static double
squares (const double *values,
         guint         from,
         guint         to)
{
  double mean = 0, sum = 0;

  for (guint i = from; i < to; i++)
    mean += values[i] / (to - from);
  for (guint i = from; i < to; i++)
    sum += (values[i] - mean) * (values[i] - mean);

  return sum;
}

/* Every way to part ten values in three, against the algorithm. */
static void
test_natural_is_best (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (2);

  for (guint run = 0; run < 200; run++)
    {
      double values[10];
      double best = INFINITY, found = 0;
      guint from = 0;
      SanClassBreaks breaks;

      values[0] = 0;
      for (guint i = 1; i < 10; i++)
        values[i] = values[i - 1] + g_rand_int_range (random, 1, 30);
      for (guint a = 1; a < 9; a++)
        for (guint b = a + 1; b < 10; b++)
          best = fmin (best, squares (values, 0, a) + squares (values, a, b) + squares (values, b, 10));

      san_class_breaks_compute (&breaks, SAN_CLASS_NATURAL, values, 10, 3, 0);
      g_assert_cmpuint (breaks.n, ==, 3);
      for (guint i = 0; i < 3; i++)
        {
          found += squares (values, from, from + breaks.counts[i]);
          from += breaks.counts[i];
        }
      san_assert_close (found, best, 1e-9);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/class-breaks/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/class-breaks/by-hand", test_by_hand);
  g_test_add_func ("/class-breaks/find", test_find);
  g_test_add_func ("/class-breaks/number", test_number);
  g_test_add_func ("/class-breaks/natural-is-best", test_natural_is_best);

  return g_test_run ();
}
