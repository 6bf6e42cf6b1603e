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
} Value;

static guint
find_extremes (const SanChart *chart,
               Value          *low,
               Value          *high)
{
  guint count = 0;

  for (guint s = 0; s < san_chart_get_n_series (chart); s++)
    {
      gsize n;
      const double *values = san_chart_get_series_values (chart, s, &n);

      for (gsize i = 0; i < n; i++)
        {
          const Value here = { values[i], s, i };

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
                 double          value)
{
  g_autofree char *text = san_chart_format_value (chart, value, 0);

  return san_notation_join_unit (text, san_chart_get_value_unit (chart));
}

static char *
value_with_error (const SanChart *chart,
                  guint           series,
                  gsize           index)
{
  g_autofree char *text = san_chart_format_with_error (chart, series, index, 0);

  return san_notation_join_unit (text, san_chart_get_value_unit (chart));
}

/* "Brest, 2011": the place and, where there are several, the series. */
static char *
describe_place (const SanChart *chart,
                const Value    *at)
{
  const char *series = san_chart_series_label (chart, at->series);
  const double *x = san_chart_get_series_x (chart, at->series);
  g_autofree char *place = NULL;

  if (x != NULL)
    {
      g_autofree char *number = san_notation_format (NULL, x[at->index],
                                                     SAN_QUANTITY_GIVEN);

      place = san_notation_join_unit (number, san_chart_get_x_unit (chart));
    }
  else
    {
      place = san_chart_place_name (chart, at->index);
    }

  if (san_chart_get_n_series (chart) < 2 || *series == '\0')
    return g_steal_pointer (&place);

  return g_strdup_printf ("%s, %s", place, series);
}

static char *
summarize_values (const SanChart *chart,
                  const char     *heading)
{
  Value low = { NAN }, high = { NAN };
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
  low_text = value_with_error (chart, low.series, low.index);
  if (low.value == high.value)
    /* Translators: kind and title of a chart: 5 values, all equal to 7 ‰. */
    return g_strdup_printf (_("%s: %s, all equal to %s."), heading, amount, low_text);

  high_text = value_with_error (chart, high.series, high.index);
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

/* --- one value --- */

static char *
describe_box (const SanChart *chart,
              guint           position)
{
  const SanChartBox *box = san_chart_get_box (chart, position);
  const double numbers[] = { box->median, box->q1, box->q3 };
  char *texts[G_N_ELEMENTS (numbers)];
  char *text;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    texts[i] = san_notation_format (NULL, numbers[i], SAN_QUANTITY_GIVEN);
  /* Translators: a box of a box plot: its name, the median and the two quartiles. */
  text = g_strdup_printf (_("%s: median %s, quartiles %s and %s"),
                          san_chart_box_label (chart, position), texts[0], texts[1], texts[2]);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_free (texts[i]);

  return text;
}

/* Share of a value in its whole, in per cent: the circle of a sector diagram, the bar of an in-bar
 * chart. NaN for the other kinds. */
static double
share_of (const SanChart *chart,
          guint           series,
          gsize           index)
{
  const SanChartKind kind = san_chart_get_kind (chart);
  const double value = san_chart_get_value (chart, series, index);
  double total = 0;

  if (kind == SAN_CHART_SECTOR
      || (kind == SAN_CHART_STACKED_SHARE && san_chart_get_n_series (chart) == 1))
    return value / san_chart_get_sum (chart, series) * 100;
  if (kind != SAN_CHART_STACKED_SHARE)
    return NAN;

  for (guint s = 0; s < san_chart_get_n_series (chart); s++)
    total += fmax (san_chart_get_value (chart, s, index), 0);

  return value / total * 100;
}

/* A cumulate shows what has come together up to a class. */
static double
shown_value (const SanChart *chart,
             guint           series,
             gsize           index)
{
  double sum = 0;

  if (san_chart_get_kind (chart) != SAN_CHART_CUMULATE)
    return san_chart_get_value (chart, series, index);

  for (gsize i = 0; i <= index; i++)
    sum += fmax (san_chart_get_value (chart, series, i), 0);

  return sum;
}

char *
san_chart_describe_value (const SanChart *chart,
                          guint           series,
                          gsize           index)
{
  Value place = { NAN, series, index };
  double share;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  g_autofree char *percent = NULL;

  g_return_val_if_fail (chart != NULL, NULL);

  if (index < san_chart_get_n_boxes (chart))
    return describe_box (chart, (guint) index);

  place.value = shown_value (chart, series, index);
  name = describe_place (chart, &place);
  if (!isfinite (place.value))
    return g_strdup_printf ("%s: %s", name, _("no data"));

  text = san_chart_get_kind (chart) == SAN_CHART_CUMULATE
         ? value_with_unit (chart, place.value) : value_with_error (chart, series, index);
  share = share_of (chart, series, index);
  if (!isfinite (share) || g_strcmp0 (san_chart_get_value_unit (chart), "%") == 0)
    return g_strdup_printf ("%s: %s", name, text);

  percent = san_notation_format (NULL, share, SAN_QUANTITY_PERCENT);
  /* Translators: a part of a whole: its name, the value and its share in per cent. */
  return g_strdup_printf (_("%s: %s (%s %%)"), name, text, percent);
}
