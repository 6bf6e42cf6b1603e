/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"
#include "render/chart/san-chart-format.h"

#include <float.h>
#include <glib/gi18n.h>
#include <math.h>

#include "model/san-notation.h"

/* More digits than these aren't read from a graph. */
#define MAX_DECIMALS 6

double
san_chart_get_value (const SanChart *chart,
                     guint           series,
                     gsize           index)
{
  gsize n;
  const double *values = san_chart_get_series_values (chart, series, &n);

  return index < n && isfinite (values[index]) ? values[index] : NAN;
}

void
san_range_extend (double       *low,
                  double       *high,
                  const double *values,
                  gsize         n)
{
  double least = *low, greatest = *high;

  /* Few of a million values are new extremes: branches, as fmin () would be a call for each. */
  for (gsize i = 0; values != NULL && i < n; i++)
    {
      if (values[i] < least && values[i] >= -DBL_MAX)
        least = values[i];
      if (values[i] > greatest && values[i] <= DBL_MAX)
        greatest = values[i];
    }

  *low = least;
  *high = greatest;
}

double
san_chart_get_error (const SanChart *chart,
                     guint           series,
                     gsize           index)
{
  const double *errors = san_chart_get_errors (chart, series);
  gsize n;

  san_chart_get_series_values (chart, series, &n);
  return errors != NULL && index < n && isfinite (errors[index]) && errors[index] > 0
           ? errors[index] : NAN;
}

gboolean
san_chart_has_errors (const SanChart *chart)
{
  for (guint s = 0; s < san_chart_get_n_series (chart); s++)
    if (san_chart_get_errors (chart, s) != NULL)
      return TRUE;

  return FALSE;
}

gboolean
san_chart_get_range (const SanChart *chart,
                     double         *low,
                     double         *high)
{
  double least = INFINITY, greatest = -INFINITY;

  for (guint s = 0; s < san_chart_get_n_series (chart); s++)
    {
      gsize n;
      const double *values = san_chart_get_series_values (chart, s, &n);

      san_range_extend (&least, &greatest, values, n);
      for (gsize i = 0; san_chart_get_errors (chart, s) != NULL && i < n; i++)
        {
          const double error = san_chart_get_error (chart, s, i);

          san_range_extend (&least, &greatest,
                            (double[]) { values[i] - error, values[i] + error }, 2);
        }
    }

  if (least > greatest)
    return FALSE;

  *low = least;
  *high = greatest;
  return TRUE;
}

double
san_chart_get_sum (const SanChart *chart,
                   guint           series)
{
  gsize n;
  const double *values = san_chart_get_series_values (chart, series, &n);
  double sum = 0;

  for (gsize i = 0; i < n; i++)
    if (isfinite (values[i]) && values[i] > 0)
      sum += values[i];

  return sum;
}

static int
needed_decimals (double value,
                 int    most)
{
  int decimals = 0;

  while (decimals < most
         && fabs (value - round (value * pow (10, decimals)) / pow (10, decimals))
              > 1e-9 * fabs (value))
    decimals++;

  return decimals;
}

static int
readable_decimals (double largest)
{
  if (largest >= 10)
    return 1;
  if (largest >= 1 || !(largest > 0))
    return 2;

  return MIN (2 - (int) floor (log10 (largest)), MAX_DECIMALS);
}

int
san_chart_decimals_of (const double *values,
                       gsize         n,
                       int           exponent)
{
  const double unit = pow (10, exponent);
  double largest = 0;
  int most, decimals = 0;

  for (gsize i = 0; i < n; i++)
    if (isfinite (values[i]))
      largest = fmax (largest, fabs (values[i]));

  most = readable_decimals (largest / unit);
  for (gsize i = 0; i < n && decimals < most; i++)
    if (isfinite (values[i]))
      decimals = MAX (decimals, needed_decimals (values[i] / unit, most));

  return decimals;
}

int
san_chart_value_decimals (const SanChart *chart,
                          int             exponent)
{
  int decimals = 0;

  if (san_chart_get_decimals (chart) >= 0 && exponent == 0)
    return san_chart_get_decimals (chart);

  for (guint s = 0; s < san_chart_get_n_series (chart); s++)
    {
      gsize n;
      const double *values = san_chart_get_series_values (chart, s, &n);

      decimals = MAX (decimals, san_chart_decimals_of (values, n, exponent));
    }

  return decimals;
}

char *
san_chart_format_with_error (const SanChart *chart,
                             guint           series,
                             gsize           index,
                             int             exponent)
{
  const double error = san_chart_get_error (chart, series, index);
  const double mean = san_chart_get_value (chart, series, index);
  g_autofree char *value = NULL;
  g_autofree char *margin = NULL;
  int decimals;

  if (isnan (error))
    return san_chart_format_value (chart, mean, exponent);

  /* Both have the same decimals, at least down to the first digit of the error. */
  decimals = MAX (san_chart_value_decimals (chart, exponent),
                  MIN (exponent - (int) floor (log10 (error)), MAX_DECIMALS));
  value = san_notation_format_decimals (mean / pow (10, exponent), decimals);
  margin = san_notation_format_decimals (error / pow (10, exponent), decimals);
  return g_strdup_printf ("%s\302\240±\302\240%s", value, margin);
}

char *
san_chart_format_value (const SanChart *chart,
                        double          value,
                        int             exponent)
{
  return san_notation_format_decimals (value / pow (10, exponent),
                                       san_chart_value_decimals (chart, exponent));
}

static char *
power_name (int exponent)
{
  static const char *const superscripts[]
    = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
  g_autoptr(GString) text = NULL;
  g_autofree char *digits = NULL;

  switch (exponent)
    {
    case 0:
      return NULL;
    case 6:
      /* Translators: short for millions, before a unit on an axis. */
      return g_strdup (C_("axis", "mln"));
    case 9:
      /* Translators: short for thousand millions, before a unit on an axis. */
      return g_strdup (C_("axis", "bln"));
    default:
      break;
    }

  text = g_string_new (exponent < 0 ? "×10⁻" : "×10");
  digits = g_strdup_printf ("%d", ABS (exponent));
  for (const char *digit = digits; *digit != '\0'; digit++)
    g_string_append (text, superscripts[*digit - '0']);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
is_empty (const char *text)
{
  return text == NULL || *text == '\0';
}

char *
san_chart_axis_title (const char *title,
                      const char *unit,
                      int         exponent)
{
  g_autofree char *power = power_name (exponent);
  g_autofree char *measure = NULL;

  if (is_empty (unit))
    measure = g_steal_pointer (&power);
  else
    measure = power != NULL ? g_strdup_printf ("%s %s", power, unit) : g_strdup (unit);

  if (is_empty (title))
    return g_steal_pointer (&measure);
  if (measure == NULL)
    return g_strdup (title);

  return g_strdup_printf ("%s, %s", title, measure);
}

static char *
bound_text (const SanChart *chart,
            double          bound)
{
  int decimals = 0;

  for (gsize i = 0; i < san_chart_get_n_categories (chart); i++)
    {
      decimals = MAX (decimals, needed_decimals (san_chart_get_lower (chart)[i], MAX_DECIMALS));
      decimals = MAX (decimals, needed_decimals (san_chart_get_upper (chart)[i], MAX_DECIMALS));
    }

  return san_notation_format_decimals (bound, decimals);
}

char *
san_chart_place_name (const SanChart *chart,
                      gsize           index)
{
  const gsize n = san_chart_get_n_categories (chart);
  g_autofree char *lower = NULL;
  g_autofree char *upper = NULL;

  if (index >= n)
    return g_strdup_printf ("%" G_GSIZE_FORMAT, index + 1);
  if (san_chart_get_lower (chart) == NULL)
    return g_strdup (san_chart_get_category (chart, index));

  lower = bound_text (chart, san_chart_get_lower (chart)[index]);
  upper = bound_text (chart, san_chart_get_upper (chart)[index]);
  if (index == 0 && san_chart_is_open_first (chart))
    /* Translators: an interval without lower bound, "up to 3" years. */
    return g_strdup_printf (C_("interval", "up to %s"), upper);
  if (index == n - 1 && san_chart_is_open_last (chart))
    /* Translators: an interval without upper bound, "9 and more" years. */
    return g_strdup_printf (C_("interval", "%s and more"), lower);

  return g_strdup_printf ("%s–%s", lower, upper);
}

char **
san_chart_place_names (const SanChart *chart,
                       gsize          *n)
{
  gsize most = san_chart_get_n_categories (chart);
  char **names;

  for (guint s = 0; s < san_chart_get_n_series (chart) && most == 0; s++)
    san_chart_get_series_values (chart, s, &most);

  names = g_new0 (char *, most + 1);
  for (gsize i = 0; i < most; i++)
    names[i] = san_chart_place_name (chart, i);
  *n = most;

  return names;
}

const char *
san_chart_series_label (const SanChart *chart,
                        guint           series)
{
  const char *name = san_chart_get_series_name (chart, series);

  return name != NULL ? name : "";
}

const char *
san_chart_box_label (const SanChart *chart,
                     guint           position)
{
  const char *name = san_chart_get_box_name (chart, position);

  return name != NULL ? name : "";
}

char *
san_chart_class_name (const SanChart       *chart,
                      const SanClassBreaks *breaks,
                      guint                 class)
{
  g_autofree char *lower = san_chart_format_value (chart, breaks->lower[class], 0);
  g_autofree char *upper = san_chart_format_value (chart, breaks->upper[class], 0);

  if (breaks->lower[class] == breaks->upper[class])
    return g_steal_pointer (&lower);

  return g_strdup_printf ("%s – %s", lower, upper);
}
