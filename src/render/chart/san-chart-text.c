/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"
#include "render/chart/san-chart-text.h"

#include <glib/gi18n.h>
#include <math.h>

#include "model/san-notation.h"
#include "render/chart/san-chart-format.h"

typedef struct
{
  double value;
  guint  series;
  gsize  index;
} Extreme;

static guint
find_extremes (const SanChart *chart,
               Extreme        *low,
               Extreme        *high)
{
  guint count = 0;

  for (guint s = 0; s < san_chart_get_n_series (chart); s++)
    {
      gsize n;
      const double *values = san_chart_get_series_values (chart, s, &n);

      for (gsize i = 0; i < n; i++)
        {
          const Extreme here = { values[i], s, i };

          if (!isfinite (values[i]))
            continue;
          if (count == 0 || values[i] < low->value)
            *low = here;
          if (count == 0 || values[i] > high->value)
            *high = here;
          count++;
        }
    }

  return count;
}

static char *
value_with_unit (const SanChart *chart,
                 const Extreme  *extreme)
{
  g_autofree char *text = san_chart_format_with_error (chart, extreme->series, extreme->index, 0);

  return san_notation_join_unit (text, san_chart_get_value_unit (chart));
}

/* "Brest, 2011": the place and, where there are several, the series. */
static char *
describe_place (const SanChart *chart,
                const Extreme  *extreme)
{
  const char *series = san_chart_series_label (chart, extreme->series);
  const double *x = san_chart_get_series_x (chart, extreme->series);
  g_autofree char *place = NULL;

  if (x != NULL)
    {
      g_autofree char *number = san_notation_format (NULL, x[extreme->index],
                                                     SAN_QUANTITY_GIVEN);

      place = san_notation_join_unit (number, san_chart_get_x_unit (chart));
    }
  else
    {
      place = san_chart_place_name (chart, extreme->index);
    }

  if (san_chart_get_n_series (chart) < 2 || *series == '\0')
    return g_steal_pointer (&place);

  return g_strdup_printf ("%s, %s", place, series);
}

static char *
summarize_values (const SanChart *chart,
                  const char     *heading)
{
  Extreme low = { NAN }, high = { NAN };
  const guint count = find_extremes (chart, &low, &high);
  g_autofree char *amount = NULL;
  g_autofree char *low_text = NULL;
  g_autofree char *low_place = NULL;
  g_autofree char *high_text = NULL;
  g_autofree char *high_place = NULL;

  if (count == 0)
    /* Translators: kind and title of a chart without data. */
    return g_strdup_printf (_("%s: no data."), heading);

  amount = g_strdup_printf (ngettext ("%u value", "%u values", count), count);
  low_text = value_with_unit (chart, &low);
  if (low.value == high.value)
    /* Translators: kind and title of a chart: 5 values, all equal to 7 ‰. */
    return g_strdup_printf (_("%s: %s, all equal to %s."), heading, amount, low_text);

  high_text = value_with_unit (chart, &high);
  low_place = describe_place (chart, &low);
  high_place = describe_place (chart, &high);
  /* Translators: kind and title of a chart: 5 values, lowest 4 ‰ (Brest), highest 9 ‰ (Minsk). */
  return g_strdup_printf (_("%s: %s, lowest %s (%s), highest %s (%s)."), heading, amount,
                          low_text, low_place, high_text, high_place);
}

static char *
summarize_boxes (const SanChart *chart,
                 const char     *heading)
{
  const guint n = san_chart_get_n_boxes (chart);
  guint low = 0, high = 0;
  g_autofree char *amount = g_strdup_printf (ngettext ("%u group", "%u groups", n), n);
  g_autofree char *low_text = NULL;
  g_autofree char *high_text = NULL;

  for (guint i = 1; i < n; i++)
    {
      const double median = san_chart_get_box (chart, i)->median;

      low = median < san_chart_get_box (chart, low)->median ? i : low;
      high = median > san_chart_get_box (chart, high)->median ? i : high;
    }

  low_text = san_notation_format (NULL, san_chart_get_box (chart, low)->median,
                                  SAN_QUANTITY_GIVEN);
  high_text = san_notation_format (NULL, san_chart_get_box (chart, high)->median,
                                   SAN_QUANTITY_GIVEN);
  /* Translators: kind and title of a box plot: 3 groups, lowest median 4 (A), highest 9 (B). */
  return g_strdup_printf (_("%s: %s, lowest median %s (%s), highest median %s (%s)."), heading,
                          amount, low_text, san_chart_box_label (chart, low), high_text,
                          san_chart_box_label (chart, high));
}

char *
san_chart_summary (const SanChart *chart)
{
  const char *kind, *title;
  g_autofree char *heading = NULL;

  g_return_val_if_fail (chart != NULL, NULL);

  kind = san_chart_kind_get_name (san_chart_get_kind (chart));
  title = san_chart_get_title (chart);
  /* Translators: kind and title of a chart, the beginning of a sentence about it. */
  heading = title != NULL && *title != '\0' ? g_strdup_printf (_("%s “%s”"), kind, title)
                                             : g_strdup (kind);

  if (san_chart_get_n_boxes (chart) > 0)
    return summarize_boxes (chart, heading);

  return summarize_values (chart, heading);
}
