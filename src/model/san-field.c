/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/san-field.h"

#include <string.h>

#include <glib/gi18n.h>

const char * const san_field_usual_bases[] = { "100", "1000", "10000", "100000", NULL };

/* Returns: (nullable): the field of that name */
const SanField *
san_field_set_find (const SanFieldSet *set,
                    const char        *id)
{
  g_return_val_if_fail (set != NULL, NULL);

  for (const SanField *field = set->fields; id != NULL && field->id != NULL; field++)
    if (strcmp (field->id, id) == 0)
      return field;
  return NULL;
}

char *
san_field_dup_fallback (const SanField *field)
{
  const char *json;

  g_return_val_if_fail (field != NULL, NULL);

  json = field->fallback;
  if (json == NULL)
    return g_strdup (field->type == SAN_FIELD_FLAG ? "false" : "");
  /* The words of the contract need no escapes. */
  return *json == '"' ? g_strndup (json + 1, strlen (json) - 2) : g_strdup (json);
}

/* Returns: how many ways there are to give the data; 0 where there is one only */
guint
san_field_set_n_forms (const SanFieldSet *set)
{
  guint n = 0;

  g_return_val_if_fail (set != NULL, 0);

  while (set->forms != NULL && set->forms[n].label != NULL)
    n++;
  return n;
}

/* What is wrong and what to do, for a code that carries no sentence of its own. */
static const char *
generic_advice (int code)
{
  switch (code)
    {
    case SAN_ERROR_MISSING:
      return _("a value is missing. Type a number here.");
    case SAN_ERROR_NOT_A_NUMBER:
      return _("this is not a number. Type figures only, for example 39.8 or 1 234.");
    case SAN_ERROR_NOT_FINITE:
      return _("this number is too large to calculate with. Check the figures.");
    case SAN_ERROR_NEGATIVE:
      return _("the value cannot be below zero. Remove the minus sign or check the number.");
    case SAN_ERROR_NOT_INTEGER:
      return _("only a whole number makes sense here. Remove the decimals.");
    case SAN_ERROR_OUT_OF_RANGE:
      return _("the value is outside the allowed range. Check the number and its unit.");
    case SAN_ERROR_ZERO_DENOMINATOR:
      return _("the calculation divides by this value, so it cannot be zero.");
    case SAN_ERROR_PART_EXCEEDS_WHOLE:
      return _("a part cannot be larger than the whole. Compare the two numbers.");
    case SAN_ERROR_TOO_FEW_VALUES:
      return _("there are too few values. Add more.");
    case SAN_ERROR_UNEQUAL_LENGTHS:
      return _("the columns that belong together have different lengths. Fill in or remove the "
               "extra cells.");
    case SAN_ERROR_NO_VARIATION:
      return _("all values are equal, so there is nothing to compare. Check the data.");
    case SAN_ERROR_BAD_INTERVALS:
      return _("the bounds of the intervals do not fit together. Each upper bound must be above "
               "its lower bound, and intervals must not overlap; only the first lower and the "
               "last upper bound may stay empty.");
    case SAN_ERROR_SINGULAR:
      return _("these data do not determine the answer: some columns repeat each other.");
    case SAN_ERROR_NOT_AN_ARRAY:
      return _("a list of values is needed here.");
    default:
      return NULL;
    }
}

static char *
place_of (const SanField *field,
          const GError   *error)
{
  int row = san_error_get_row (error);

  if (row < 0 || field->shape == SAN_SHAPE_SCALAR)
    return g_strdup_printf (_("“%s”"), _(field->label));
  if (field->shape == SAN_SHAPE_MATRIX)
    {
      int column = san_error_get_column (error);

      if (column < 0)
        return g_strdup_printf (_("“%s”, group %d"), _(field->label), row + 1);
      return g_strdup_printf (_("“%s”, group %d, row %d"), _(field->label), row + 1, column + 1);
    }
  return g_strdup_printf (_("“%s”, row %d"), _(field->label), row + 1);
}

/**
 * san_field_set_explain:
 * @set: the fields of the calculation
 * @error: what was refused
 *
 * A message that was written for this very case is kept; for a bare code the sentence of the code
 * is taken.
 *
 * Returns: (transfer full): field, fault and remedy in one sentence
 */
char *
san_field_set_explain (const SanFieldSet *set,
                       const GError      *error)
{
  const SanField *field;
  const char *advice = error->message;
  g_autofree char *place = NULL;

  g_return_val_if_fail (set != NULL && error != NULL, NULL);

  field = san_field_set_find (set, san_error_get_field (error));
  if (error->domain == SAN_ERROR
      && strcmp (error->message, san_error_code_name (error->code)) == 0
      && generic_advice (error->code) != NULL)
    advice = generic_advice (error->code);
  if (field == NULL)
    return g_strdup (advice);

  place = place_of (field, error);
  return g_strdup_printf ("%s: %s", place, advice);
}
