/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-class-breaks.h"

#include <math.h>

#define MIN_CLASSES 2
#define MIN_CHOSEN 4
#define MAX_CHOSEN 6

static double
round_to (double value,
          int    decimals)
{
  const double power = pow (10, decimals);
  const double scaled = value * power;

  /* So large a value has no such decimals. */
  return isfinite (scaled) ? round (scaled) / power : value;
}

static int
compare_values (gconstpointer a,
                gconstpointer b)
{
  const double x = *(const double *) a;
  const double y = *(const double *) b;

  return x < y ? -1 : x > y ? 1 : 0;
}

static GArray *
sort_values (const double *values,
             gsize         n,
             int           decimals)
{
  GArray *sorted = g_array_new (FALSE, FALSE, sizeof (double));

  for (gsize i = 0; i < n; i++)
    if (isfinite (values[i]))
      {
        const double rounded = round_to (values[i], decimals);

        g_array_append_val (sorted, rounded);
      }

  g_array_sort (sorted, compare_values);
  return sorted;
}

static double
value_at (const GArray *sorted,
          guint         position)
{
  return g_array_index (sorted, double, position);
}

static guint
choose_number (guint n_classes,
               guint n_values)
{
  if (n_classes > 0)
    return CLAMP (n_classes, MIN_CLASSES, SAN_CLASSES_MAX);

  return (guint) CLAMP (lround (1 + log2 (n_values)), MIN_CHOSEN, MAX_CHOSEN);
}

static void
count_values (SanClassBreaks *breaks,
              const GArray   *sorted,
              int             decimals)
{
  for (guint i = 0; i < sorted->len; i++)
    {
      const int found = san_class_breaks_find (breaks, value_at (sorted, i), decimals);

      if (found >= 0)
        breaks->counts[found]++;
    }
}

/* Begins a class at @bound, unless the one before begins there too, as happens when steps are
 * smaller than the last decimal. */
static void
begin_class (SanClassBreaks *breaks,
             double          bound,
             int             decimals)
{
  const double unit = pow (10, -decimals);

  if (breaks->n > 0 && bound < breaks->lower[breaks->n - 1] + unit / 2)
    return;

  if (breaks->n > 0)
    breaks->upper[breaks->n - 1] = round_to (bound - unit, decimals);
  breaks->lower[breaks->n] = bound;
  breaks->n++;
}

static void
finish_classes (SanClassBreaks *breaks,
                const GArray   *sorted,
                int             decimals)
{
  const double greatest = value_at (sorted, sorted->len - 1);

  breaks->upper[breaks->n - 1] = fmax (greatest, breaks->lower[breaks->n - 1]);
  count_values (breaks, sorted, decimals);
}

static void
make_equal_steps (SanClassBreaks *breaks,
                  const GArray   *sorted,
                  guint           n,
                  int             decimals)
{
  const double least = value_at (sorted, 0);
  const double greatest = value_at (sorted, sorted->len - 1);

  for (guint i = 0; i < n; i++)
    {
      /* Halves first, for the difference of two huge values may not be finite. */
      const double part = (double) i / n;
      const double bound = round_to (least * (1 - part) + greatest * part, decimals);

      if (i == 0 || bound <= greatest)
        begin_class (breaks, bound, decimals);
    }

  finish_classes (breaks, sorted, decimals);
}

/* Classes that begin at the given places of the sorted values; equal values stay together in the
 * class of the first of them. */
static void
make_from_starts (SanClassBreaks *breaks,
                  const GArray   *sorted,
                  const guint    *starts,
                  guint           n)
{
  guint from = 0;

  for (guint i = 1; i <= n; i++)
    {
      guint to = i < n ? starts[i] : sorted->len;

      while (to > 0 && to < sorted->len && value_at (sorted, to) == value_at (sorted, to - 1))
        to++;
      if (to <= from)
        continue;
      breaks->lower[breaks->n] = value_at (sorted, from);
      breaks->upper[breaks->n] = value_at (sorted, to - 1);
      breaks->counts[breaks->n] = to - from;
      breaks->n++;
      from = to;
    }
}

static void
make_quantiles (SanClassBreaks *breaks,
                const GArray   *sorted,
                guint           n)
{
  guint starts[SAN_CLASSES_MAX];

  for (guint i = 0; i < n; i++)
    starts[i] = (guint) lround ((double) sorted->len * i / n);

  make_from_starts (breaks, sorted, starts, n);
}

/* Different values with how often each occurs, so that a class never parts equal ones. */
typedef struct
{
  guint   n;
  double *values;
  double *weights;
  guint  *starts; /* place among the sorted values */
} Distinct;

static void
distinct_init (Distinct     *distinct,
               const GArray *sorted)
{
  distinct->n = 0;
  distinct->values = g_new (double, sorted->len);
  distinct->weights = g_new (double, sorted->len);
  distinct->starts = g_new (guint, sorted->len);
  for (guint i = 0; i < sorted->len; i++)
    {
      if (i == 0 || value_at (sorted, i) != value_at (sorted, i - 1))
        {
          distinct->values[distinct->n] = value_at (sorted, i);
          distinct->weights[distinct->n] = 0;
          distinct->starts[distinct->n] = i;
          distinct->n++;
        }
      distinct->weights[distinct->n - 1]++;
    }
}

static void
distinct_clear (Distinct *distinct)
{
  g_free (distinct->values);
  g_free (distinct->weights);
  g_free (distinct->starts);
}

/* Least sums of squares of the first values in one class more: cost[k][j] = min over i of
 * cost[k − 1][i − 1] + squares of values i … j. Running means keep it exact (Welford). */
static void
add_class (const Distinct *distinct,
           const double   *before,
           double         *cost,
           guint          *first,
           guint           class)
{
  for (guint j = class; j < distinct->n; j++)
    {
      double weight = 0, mean = 0, squares = 0;

      cost[j] = INFINITY;
      for (guint i = j + 1; i > class; i--)
        {
          const double value = distinct->values[i - 1];
          const double w = distinct->weights[i - 1];
          const double delta = value - mean;
          double total;

          weight += w;
          mean += delta * w / weight;
          squares += w * delta * (value - mean);
          total = squares + (class > 0 ? before[i - 2] : i == 1 ? 0 : INFINITY);
          /* Of equally good ones the class with the more values. */
          if (total < cost[j] || (total == cost[j] && isfinite (total)))
            {
              cost[j] = total;
              first[j] = i - 1;
            }
        }
    }
}

static void
make_natural (SanClassBreaks *breaks,
              const GArray   *sorted,
              guint           n)
{
  Distinct distinct;
  g_autofree double *costs = NULL;
  g_autofree guint *firsts = NULL;
  guint starts[SAN_CLASSES_MAX] = { 0 };
  guint last;

  distinct_init (&distinct, sorted);
  n = MIN (n, distinct.n);
  costs = g_new0 (double, (gsize) n * distinct.n);
  firsts = g_new0 (guint, (gsize) n * distinct.n);
  for (guint k = 0; k < n; k++)
    add_class (&distinct, k > 0 ? &costs[(k - 1) * distinct.n] : NULL, &costs[k * distinct.n],
               &firsts[k * distinct.n], k);

  last = distinct.n - 1;
  for (guint k = n; k > 1; k--)
    {
      const guint first = firsts[(k - 1) * distinct.n + last];

      starts[k - 1] = distinct.starts[first];
      last = first - 1;
    }

  make_from_starts (breaks, sorted, starts, n);
  distinct_clear (&distinct);
}

void
san_class_breaks_compute (SanClassBreaks *breaks,
                          SanClassRule    rule,
                          const double   *values,
                          gsize           n_values,
                          guint           n_classes,
                          int             decimals)
{
  g_autoptr(GArray) sorted = NULL;
  guint n;

  g_return_if_fail (breaks != NULL);
  g_return_if_fail (values != NULL || n_values == 0);

  *breaks = (SanClassBreaks) { 0 };
  sorted = sort_values (values, n_values, decimals);
  if (sorted->len == 0)
    return;

  n = choose_number (n_classes, sorted->len);
  switch (rule)
    {
    case SAN_CLASS_QUANTILES:
      make_quantiles (breaks, sorted, n);
      break;
    case SAN_CLASS_NATURAL:
      make_natural (breaks, sorted, n);
      break;
    case SAN_CLASS_EQUAL_STEPS:
    case SAN_CLASS_BY_HAND:
    case SAN_CLASS_N_RULES:
    default:
      make_equal_steps (breaks, sorted, n, decimals);
      break;
    }
}

void
san_class_breaks_by_hand (SanClassBreaks *breaks,
                          const double   *values,
                          gsize           n_values,
                          const double   *bounds,
                          gsize           n_bounds,
                          int             decimals)
{
  g_autoptr(GArray) sorted = NULL;
  double end = NAN;

  g_return_if_fail (breaks != NULL);
  g_return_if_fail (values != NULL || n_values == 0);
  g_return_if_fail (bounds != NULL || n_bounds == 0);

  *breaks = (SanClassBreaks) { 0 };
  sorted = sort_values (values, n_values, decimals);
  if (sorted->len == 0)
    return;

  begin_class (breaks, value_at (sorted, 0), decimals);
  for (gsize i = 0; i < n_bounds && isnan (end); i++)
    {
      const double bound = round_to (bounds[i], decimals);

      if (bound <= value_at (sorted, 0))
        breaks->lower[0] = bound;
      else if (bound > value_at (sorted, sorted->len - 1))
        end = bound;
      else if (isfinite (bound) && breaks->n < SAN_CLASSES_MAX)
        begin_class (breaks, bound, decimals);
    }

  finish_classes (breaks, sorted, decimals);
  if (isfinite (end))
    breaks->upper[breaks->n - 1] = round_to (end - pow (10, -decimals), decimals);
}

int
san_class_breaks_find (const SanClassBreaks *breaks,
                       double                value,
                       int                   decimals)
{
  double rounded;
  int found = -1;

  g_return_val_if_fail (breaks != NULL, -1);

  if (!isfinite (value))
    return -1;

  rounded = round_to (value, decimals);
  for (guint i = 0; i < breaks->n; i++)
    if (rounded >= breaks->lower[i])
      found = (int) i;

  return found;
}
