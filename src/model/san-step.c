/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/san-step.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "model/san-formula-evaluate.h"

typedef struct
{
  SanFormula *symbol;
  SanFormula *replacement;
  gsize       length;      /* of the symbol's markup: longer ones are put in first */
} Binding;

struct _SanStep
{
  SanNotation        notation;
  char              *label;
  char              *note;
  SanFormula        *symbol;
  SanFormula        *expression;
  GArray            *bindings;
  double             value;
  double             upper;        /* with @value as the lower end of an interval, else NaN */
  SanQuantity        quantity;
  char              *unit;
  char              *value_text;
};

static void
binding_clear (gpointer data)
{
  Binding *binding = data;

  san_formula_unref (binding->symbol);
  san_formula_unref (binding->replacement);
}

SanStep *
san_step_new (const SanNotation *notation,
              const char        *label,
              const char        *symbol,
              const char        *expression)
{
  SanStep *step = g_new0 (SanStep, 1);

  g_return_val_if_fail (notation != NULL, NULL);

  step->notation = *notation;
  step->label = g_strdup (label);
  step->symbol = symbol != NULL ? san_formula_new (symbol) : NULL;
  step->expression = expression != NULL ? san_formula_new (expression) : NULL;
  step->bindings = g_array_new (FALSE, FALSE, sizeof (Binding));
  g_array_set_clear_func (step->bindings, binding_clear);
  step->value = step->upper = NAN;
  return step;
}

void
san_step_free (SanStep *step)
{
  g_free (step->label);
  g_free (step->note);
  g_clear_pointer (&step->symbol, san_formula_unref);
  g_clear_pointer (&step->expression, san_formula_unref);
  g_array_unref (step->bindings);
  g_free (step->unit);
  g_free (step->value_text);
  g_free (step);
}

/* Number text to formula markup: the power of ten of a very large or small number becomes a
 * superscript; everything else reads as it stands. */
static char *
number_markup (const char *text)
{
  static const char * const figures[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
  const char *power = strstr (text, "·10");
  GString *markup;

  /* The dash of a number that is none, or too large, is no sign of the markup. */
  if (g_str_has_prefix (text, "–"))
    return san_formula_quote_words (text);
  if (power == NULL)
    return g_strdup (text);

  markup = g_string_new_len (text, power - text);
  g_string_append (markup, " \\cdot 10^{");
  for (const char *p = power + strlen ("·10"); *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_str_has_prefix (p, "⁻"))
        g_string_append_c (markup, '-');
      for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
        if (g_str_has_prefix (p, figures[i]))
          g_string_append_c (markup, (char) ('0' + i));
    }
  g_string_append_c (markup, '}');
  return g_string_free (markup, FALSE);
}

void
san_step_let_markup (SanStep    *step,
                     const char *symbol,
                     const char *markup)
{
  Binding binding = { san_formula_new (symbol), san_formula_new (markup), strlen (symbol) };
  guint i = 0;

  while (i < step->bindings->len
         && g_array_index (step->bindings, Binding, i).length >= binding.length)
    i++;
  g_array_insert_val (step->bindings, i, binding);
}

void
san_step_let (SanStep     *step,
              const char  *symbol,
              double       value,
              SanQuantity  quantity)
{
  g_autofree char *text = san_notation_format (&step->notation, value, quantity);
  g_autofree char *markup = number_markup (text);

  san_step_let_markup (step, symbol, markup);
}

void
san_step_set_value (SanStep     *step,
                    double       value,
                    SanQuantity  quantity,
                    const char  *unit)
{
  step->value = value;
  step->quantity = quantity;
  g_free (step->unit);
  step->unit = g_strdup (unit);
  g_free (step->value_text);
  step->value_text = san_notation_format_unit (&step->notation, value, quantity, unit);
}

void
san_step_set_interval (SanStep     *step,
                       double       lower,
                       double       upper,
                       SanQuantity  quantity,
                       const char  *unit)
{
  step->value = lower;
  step->upper = upper;
  step->quantity = quantity;
  g_free (step->unit);
  step->unit = g_strdup (unit);
  g_free (step->value_text);
  step->value_text = san_notation_format_interval (&step->notation, lower, upper, quantity, unit);
}

void
san_step_set_value_text (SanStep    *step,
                         const char *text)
{
  g_free (step->value_text);
  step->value_text = g_strdup (text);
}

void
san_step_add_note (SanStep    *step,
                   const char *note)
{
  g_autofree char *before = g_steal_pointer (&step->note);
  g_autofree char *text = before == NULL ? g_strdup (note)
                                         : g_strdup_printf ("%s %s", before, note);

  step->note = san_notation_bind_dashes (text);
}

const char *
san_step_get_label (const SanStep *step)
{
  return step->label;
}

const char *
san_step_get_note (const SanStep *step)
{
  return step->note;
}

double
san_step_get_value (const SanStep *step)
{
  return step->value;
}

const char *
san_step_get_unit (const SanStep *step)
{
  return step->unit;
}

const char *
san_step_get_value_text (const SanStep *step)
{
  return step->value_text;
}

const SanFormula *
san_step_get_symbol (const SanStep *step)
{
  return step->symbol;
}

const SanFormula *
san_step_get_expression (const SanStep *step)
{
  return step->expression;
}

/* Returns: (transfer full) (nullable): the expression with values in place of symbols; %NULL where
 * nothing was put in */
SanFormula *
san_step_dup_numbers (const SanStep *step)
{
  SanFormula *numbers;

  if (step->expression == NULL || step->bindings->len == 0)
    return NULL;

  numbers = san_formula_ref (step->expression);
  for (guint i = 0; i < step->bindings->len; i++)
    {
      const Binding *binding = &g_array_index (step->bindings, Binding, i);
      SanFormula *next = san_formula_substitute (numbers, binding->symbol, binding->replacement);

      san_formula_unref (numbers);
      numbers = next;
    }
  return numbers;
}

/* The ends by hand, with the decimals of the exact ones. */
static char *
interval_by_hand (const SanStep    *step,
                  const SanFormula *numbers)
{
  double exact[] = { step->value, step->upper }, ends[2];
  int decimals = san_notation_common_decimals (&step->notation, exact, G_N_ELEMENTS (exact),
                                               step->quantity);
  gboolean differs = FALSE;
  char *texts[G_N_ELEMENTS (exact)];
  char *interval;

  san_formula_evaluate_ends (numbers, &ends[0], &ends[1]);
  if (!isfinite (ends[0]) || !isfinite (ends[1]))
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (exact); i++)
    {
      g_autofree char *exact_text = san_notation_format_decimals (exact[i], decimals);

      texts[i] = san_notation_format_decimals (ends[i], decimals);
      differs = differs || strcmp (texts[i], exact_text) != 0;
    }
  /* Translators: an interval, as in “from 13.7 to 15.3 ‰” */
  interval = differs ? g_strdup_printf (_("from %s to %s"), texts[0], texts[1]) : NULL;
  g_free (texts[0]);
  g_free (texts[1]);
  return interval;
}

char *
san_step_dup_value_by_hand (const SanStep *step)
{
  g_autoptr(SanFormula) numbers = san_step_dup_numbers (step);
  g_autofree char *exact = NULL;
  g_autofree char *text = NULL;
  double by_hand;
  int decimals;

  if (numbers == NULL || !isfinite (step->value))
    return NULL;
  if (isfinite (step->upper))
    return interval_by_hand (step, numbers);

  by_hand = san_formula_evaluate (numbers);
  decimals = san_notation_decimals (&step->notation, step->value, step->quantity);
  exact = san_notation_format_decimals (step->value, decimals);
  text = san_notation_format_decimals (by_hand, decimals);
  return isfinite (by_hand) && strcmp (exact, text) != 0 ? g_steal_pointer (&text) : NULL;
}

/* The value with its unit; a number stays a number, so that it is set like the others. */
static SanFormula *
value_formula (const SanStep *step)
{
  g_autofree char *markup = NULL;

  if (step->value_text == NULL)
    return NULL;
  markup = san_formula_quote_words (step->value_text);
  return san_formula_new (markup);
}

/* Returns: (transfer full): symbol = expression = numbers = value */
SanFormula *
san_step_dup_line (const SanStep *step)
{
  g_autoptr(SanFormula) equals = san_formula_new ("=");
  g_autoptr(SanFormula) numbers = san_step_dup_numbers (step);
  g_autoptr(SanFormula) value = value_formula (step);
  const SanFormula *parts[] = { step->symbol, step->expression, numbers, value };
  SanFormula *line = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      SanFormula *longer;

      if (parts[i] == NULL)
        continue;
      longer = line == NULL ? san_formula_join (parts[i], NULL)
                            : san_formula_join (line, equals, parts[i], NULL);
      g_clear_pointer (&line, san_formula_unref);
      line = longer;
    }
  return line;
}

typedef struct
{
  const SanNotation *notation;
  const double      *values;
  const double      *weights;
  int                decimals;
} Terms;

static void
append_term (GString     *markup,
             const Terms *terms,
             gsize        i)
{
  g_autofree char *text = san_notation_format_decimals (terms->values[i], terms->decimals);
  g_autofree char *number = number_markup (text);
  gboolean fenced = terms->values[i] < 0 && (markup->len > 0 || terms->weights != NULL);

  if (markup->len > 0)
    g_string_append (markup, " + ");
  g_string_append_printf (markup, fenced ? "(%s)" : "%s", number);
  if (terms->weights != NULL)
    {
      g_autofree char *weight = san_notation_format (terms->notation, terms->weights[i],
                                                     SAN_QUANTITY_COUNT);

      g_string_append_printf (markup, " \\cdot %s", weight);
    }
}

char *
san_step_sum_markup (const SanNotation *notation,
                     const double      *values,
                     const double      *weights,
                     gsize              n,
                     SanQuantity        quantity)
{
  const gsize shown_whole = 5, shown_first = 3;
  const Terms terms = {
    notation, values, weights, san_notation_common_decimals (notation, values, n, quantity)
  };
  GString *markup = g_string_new (NULL);
  gsize first = n <= shown_whole ? n : shown_first;

  for (gsize i = 0; i < first; i++)
    append_term (markup, &terms, i);
  if (first < n)
    {
      g_string_append (markup, " + \\ldots");
      append_term (markup, &terms, n - 1);
    }
  return g_string_free (markup, FALSE);
}
