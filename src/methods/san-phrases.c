/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/san-phrases.h"

#include <string.h>

#include <glib/gi18n.h>

/* --- the subject --- */

char *
san_phrase_open (const SanInputs *inputs,
                 const char      *sentence)
{
  const char *subject = san_inputs_get_text (inputs, "subject");
  g_autofree char *rest = NULL;

  if (subject == NULL)
    return g_strdup (sentence);
  rest = san_phrase_lower_first (sentence);
  return g_strdup_printf ("%s: %s", subject, rest);
}

static gboolean
opens_with (const char *text,
            const char *words)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *folded_words = g_utf8_casefold (words, -1);

  return g_str_has_prefix (folded, folded_words);
}

char *
san_phrase_title (const SanInputs *inputs,
                  const char      *title)
{
  const char *subject = san_inputs_get_text (inputs, "subject");

  if (subject == NULL)
    return g_strdup (title);
  if (opens_with (subject, title))
    return g_strdup (subject);
  return g_strdup_printf ("%s. %s", title, subject);
}

SanChart *
san_phrase_add_chart (SanSolution     *solution,
                      const SanInputs *inputs,
                      SanChartKind     kind,
                      const char      *title)
{
  g_autofree char *whole_title = san_phrase_title (inputs, title);
  SanChart *chart = san_solution_add_chart (solution, kind, whole_title);

  san_chart_set_source (chart, san_inputs_get_text (inputs, "source"));
  return chart;
}

void
san_phrase_add_pair_chart (SanSolution     *solution,
                           const SanInputs *inputs,
                           const char      *title,
                           const char      *axis,
                           const char      *unit,
                           const SanPair   *pair)
{
  SanChart *chart = san_phrase_add_chart (solution, inputs, SAN_CHART_BAR, title);

  san_chart_allow (chart, SAN_CHART_STRIP);
  san_chart_set_categories (chart, NULL, pair->names, G_N_ELEMENTS (pair->names));
  san_chart_set_value_axis (chart, axis, unit);
  san_chart_add_series (chart, NULL, pair->values, G_N_ELEMENTS (pair->values));
  san_chart_set_errors (chart, 0, pair->errors, G_N_ELEMENTS (pair->errors));
}

void
san_phrase_add_rate_chart (SanSolution     *solution,
                           const SanInputs *inputs,
                           const char      *title,
                           double           rate,
                           double           error,
                           const char      *unit)
{
  SanChart *chart = san_phrase_add_chart (solution, inputs, SAN_CHART_BAR, title);

  san_chart_allow (chart, SAN_CHART_STRIP);
  san_chart_set_categories (chart, NULL, &title, 1);
  san_chart_set_value_axis (chart, _("Rate"), unit);
  san_chart_add_series (chart, NULL, &rate, 1);
  san_chart_set_errors (chart, 0, &error, 1);
}

/* --- names and lists --- */

char *
san_phrase_lower_first (const char *sentence)
{
  char buffer[7] = { 0 };

  g_unichar_to_utf8 (g_unichar_tolower (g_utf8_get_char (sentence)), buffer);
  return g_strconcat (buffer, g_utf8_next_char (sentence), NULL);
}

gboolean
san_phrase_is_year (const char *label)
{
  guint64 year;

  return strlen (label) == 4 && g_ascii_string_to_unsigned (label, 10, 1500, 2199, &year, NULL);
}

char *
san_phrase_name (const char *label)
{
  if (san_phrase_is_year (label))
    /* Translators: a year inside a sentence, such as “the level of 2012” */
    return g_strdup_printf (C_("year", "%s"), label);
  return g_strdup_printf (_("“%s”"), label);
}

char *
san_phrase_heading (const char *title,
                    const char *unit)
{
  return unit == NULL || *unit == '\0' ? g_strdup (title) : g_strdup_printf ("%s, %s", title, unit);
}

char *
san_phrase_list (char **items)
{
  guint n = g_strv_length (items);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        /* Translators: before the last item of a list, as in “A, B and C” */
        g_string_append (list, i == n - 1 ? C_("list", " and ") : ", ");
      g_string_append (list, items[i]);
    }
  return g_string_free (list, FALSE);
}

char **
san_phrase_two_groups (const SanInputs *inputs)
{
  static const char * const ids[] = { "group1", "group2" };
  char **names = g_new0 (char *, G_N_ELEMENTS (ids) + 1);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const char *given = san_inputs_get_text (inputs, ids[i]);

      names[i] = given != NULL ? g_strdup (given) : g_strdup_printf (_("Group %u"), i + 1);
    }
  return names;
}

/* --- values --- */

char *
san_phrase_interval (SanSolution *solution,
                     double       lower,
                     double       upper,
                     SanQuantity  quantity,
                     const char  *unit)
{
  return san_notation_format_interval (san_solution_get_notation (solution), lower, upper, quantity,
                                       unit);
}

char *
san_phrase_plus_minus (SanSolution *solution,
                       double       value,
                       SanQuantity  quantity,
                       double       error,
                       const char  *unit)
{
  const SanNotation *notation = san_solution_get_notation (solution);
  g_autofree char *first = san_notation_format (notation, value, quantity);
  g_autofree char *second = san_notation_format (notation, error, SAN_QUANTITY_ERROR);
  g_autofree char *both = g_strdup_printf ("%s\302\240±\302\240%s", first, second);

  return san_notation_join_unit (both, unit);
}

char *
san_phrase_two_values (char       **groups,
                       const char  *first,
                       const char  *second,
                       const char  *difference)
{
  g_autofree char *first_name = san_phrase_name (groups[0]);
  g_autofree char *second_name = san_phrase_name (groups[1]);

  /* Translators: name, value, name, value, difference of the two */
  return g_strdup_printf (_("%s – %s, %s – %s; the difference is %s."), first_name, first,
                          second_name, second, difference);
}

const char *
san_phrase_confidence (SanSolution *solution,
                       double       confidence)
{
  return san_solution_say (solution, 100 * confidence, SAN_QUANTITY_GIVEN, "%");
}

double
san_phrase_multiplier (SanSolution *solution,
                       double       confidence,
                       double       exact)
{
  gboolean modern = san_solution_get_notation (solution)->modern_errors;

  return !modern && confidence == 0.95 ? 2 : exact;
}

const char *
san_phrase_difference_unit (const char *unit)
{
  return g_strcmp0 (unit, "%") == 0 ? _("percentage points") : unit;
}
