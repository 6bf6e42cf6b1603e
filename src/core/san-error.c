/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/san-error.h"

typedef struct
{
  char *field;
  int   row;
  int   column;
} SanErrorPrivate;

static void
san_error_private_init (SanErrorPrivate *priv)
{
  priv->field = NULL;
  priv->row = -1;
  priv->column = -1;
}

static void
san_error_private_copy (const SanErrorPrivate *source,
                        SanErrorPrivate       *target)
{
  target->field = g_strdup (source->field);
  target->row = source->row;
  target->column = source->column;
}

static void
san_error_private_clear (SanErrorPrivate *priv)
{
  g_free (priv->field);
}

G_DEFINE_EXTENDED_ERROR (SanError, san_error)

static GError *
error_new (SanErrorCode  code,
           const char   *field,
           const char   *message)
{
  GError *error = g_error_new_literal (SAN_ERROR, code, message);

  san_error_get_private (error)->field = g_strdup (field);
  return error;
}

/**
 * san_error_set:
 * @error: (nullable): return location
 * @code: what is wrong
 * @field: (nullable): name of the argument or input field at fault
 * @format: printf-like message
 *
 * Reports a fault of a whole field.
 */
void
san_error_set (GError       **error,
               SanErrorCode   code,
               const char    *field,
               const char    *format,
               ...)
{
  g_autofree char *message = NULL;
  va_list args;

  if (error == NULL)
    return;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_propagate_error (error, error_new (code, field, message));
}

/**
 * san_error_set_at:
 * @error: (nullable): return location
 * @code: what is wrong
 * @field: name of the argument or input field at fault
 * @row: position in the list, or the outer position in a matrix, from 0; -1 for the whole field
 * @column: inner position in a matrix, from 0; -1 where there is none
 *
 * Reports a fault of one element. The message is the code's name; who shows it to a person
 * composes a sentence from the code and the position.
 */
void
san_error_set_at (GError       **error,
                  SanErrorCode   code,
                  const char    *field,
                  int            row,
                  int            column)
{
  GError *fresh;

  if (error == NULL)
    return;

  fresh = error_new (code, field, san_error_code_name ((int) code));
  san_error_get_private (fresh)->row = row;
  san_error_get_private (fresh)->column = column;
  g_propagate_error (error, fresh);
}

/* Returns: (nullable): the field at fault, %NULL for an error of another domain or of no field */
const char *
san_error_get_field (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  return error->domain == SAN_ERROR ? san_error_get_private (error)->field : NULL;
}

/* Returns: the element at fault from 0, or -1 */
int
san_error_get_row (const GError *error)
{
  g_return_val_if_fail (error != NULL, -1);

  return error->domain == SAN_ERROR ? san_error_get_private (error)->row : -1;
}

/* Returns: the inner element at fault from 0, or -1 */
int
san_error_get_column (const GError *error)
{
  g_return_val_if_fail (error != NULL, -1);

  return error->domain == SAN_ERROR ? san_error_get_private (error)->column : -1;
}

/* Returns: the contract's name of @code, such as `part-exceeds-whole` */
const char *
san_error_code_name (int code)
{
  static const char * const names[] = {
    "missing", "not-a-number", "not-finite", "negative", "not-integer", "out-of-range",
    "zero-denominator", "part-exceeds-whole", "too-few-values", "unequal-lengths", "no-variation",
    "bad-intervals", "singular", "unknown-method", "bad-json", "not-an-array",
  };

  g_return_val_if_fail (code >= 0 && (gsize) code < G_N_ELEMENTS (names), "unknown");

  return names[code];
}
