/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/san-describe.h"

#include <string.h>

#include "model/san-number.h"

static const char *
base_type (const SanField *field)
{
  switch (field->type)
    {
    case SAN_FIELD_COUNT:
      return "count";
    case SAN_FIELD_CHOICE:
      return "choice";
    case SAN_FIELD_FLAG:
      return "flag";
    case SAN_FIELD_TEXT:
      return "string";
    case SAN_FIELD_MAP:
      return "GeoJSON | file";
    case SAN_FIELD_NUMBER:
    default:
      return "number";
    }
}

static void
append_range (GString        *type,
              const SanField *field)
{
  if ((field->flags & SAN_FIELD_BOUNDED) != 0)
    {
      g_autofree char *min = san_number_to_string (field->min);
      g_autofree char *max = san_number_to_string (field->max);

      if ((field->flags & SAN_FIELD_OPEN) != 0)
        g_string_append_printf (type, " > %s, < %s", min, max);
      else
        g_string_append_printf (type, " %s…%s", min, max);
    }
  else if ((field->flags & SAN_FIELD_POSITIVE) != 0)
    {
      g_string_append (type, " > 0");
    }
  else if ((field->flags & SAN_FIELD_NON_NEGATIVE) != 0)
    {
      g_string_append (type, " ≥ 0");
    }
}

static void
append_alternatives (GString        *type,
                     const SanField *field)
{
  if ((field->flags & SAN_FIELD_OR_COUNT) != 0)
    g_string_append (type, " | count");
  if ((field->flags & SAN_FIELD_OR_LIST) != 0)
    g_string_append (type, " | number[]");
}

char *
san_describe_type (const SanField *field)
{
  GString *type = g_string_new (base_type (field));

  append_range (type, field);
  if ((field->flags & SAN_FIELD_NULLABLE) != 0)
    g_string_append (type, " | null");
  if (field->shape != SAN_SHAPE_SCALAR)
    {
      if (type->len > strlen (base_type (field)))
        {
          g_string_prepend_c (type, '(');
          g_string_append_c (type, ')');
        }
      g_string_append (type, field->shape == SAN_SHAPE_MATRIX ? "[][]" : "[]");
    }
  append_alternatives (type, field);
  return g_string_free (type, FALSE);
}

static void
add_code (GStrvBuilder *codes,
          SanErrorCode  code)
{
  g_strv_builder_add (codes, san_error_code_name (code));
}

static gboolean
is_numeric (const SanField *field)
{
  return field->type == SAN_FIELD_NUMBER || field->type == SAN_FIELD_COUNT;
}

static void
add_number_codes (GStrvBuilder   *codes,
                  const SanField *field)
{
  const SanFieldFlags signed_flags = SAN_FIELD_NON_NEGATIVE | SAN_FIELD_POSITIVE;
  gboolean is_count = field->type == SAN_FIELD_COUNT;
  SanErrorCode zero = field->zero_code != 0 ? field->zero_code : SAN_ERROR_OUT_OF_RANGE;

  add_code (codes, SAN_ERROR_NOT_A_NUMBER);
  add_code (codes, SAN_ERROR_NOT_FINITE);
  if (is_count || (field->flags & signed_flags) != 0)
    add_code (codes, SAN_ERROR_NEGATIVE);
  if (is_count)
    add_code (codes, SAN_ERROR_NOT_INTEGER);
  if ((field->flags & SAN_FIELD_POSITIVE) != 0 && zero != SAN_ERROR_OUT_OF_RANGE)
    add_code (codes, zero);
  if (is_count || (field->flags & (SAN_FIELD_BOUNDED | SAN_FIELD_POSITIVE)) != 0)
    add_code (codes, SAN_ERROR_OUT_OF_RANGE);
}

char **
san_describe_errors (const SanField *field)
{
  g_autoptr(GStrvBuilder) codes = g_strv_builder_new ();

  if ((field->flags & SAN_FIELD_OPTIONAL) == 0 && field->fallback == NULL)
    add_code (codes, SAN_ERROR_MISSING);
  if (field->shape != SAN_SHAPE_SCALAR)
    add_code (codes, SAN_ERROR_NOT_AN_ARRAY);
  if (is_numeric (field))
    add_number_codes (codes, field);
  else if (field->type == SAN_FIELD_MAP)
    add_code (codes, SAN_ERROR_BAD_JSON);
  else if (field->type != SAN_FIELD_TEXT)
    add_code (codes, SAN_ERROR_OUT_OF_RANGE);
  if (is_numeric (field) && field->shape != SAN_SHAPE_SCALAR)
    add_code (codes, SAN_ERROR_TOO_FEW_VALUES);
  if (field->fixed_length > 0 || (field->flags & SAN_FIELD_RECTANGULAR) != 0)
    add_code (codes, SAN_ERROR_UNEQUAL_LENGTHS);
  return g_strv_builder_end (codes);
}
