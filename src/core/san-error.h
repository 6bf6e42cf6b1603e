/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SanErrorCode:
 *
 * The error codes of the contract, in its order. Each has a stable name (`san_error_code_name()`).
 */
typedef enum {
  SAN_ERROR_MISSING,
  SAN_ERROR_NOT_A_NUMBER,
  SAN_ERROR_NOT_FINITE,
  SAN_ERROR_NEGATIVE,
  SAN_ERROR_NOT_INTEGER,
  SAN_ERROR_OUT_OF_RANGE,
  SAN_ERROR_ZERO_DENOMINATOR,
  SAN_ERROR_PART_EXCEEDS_WHOLE,
  SAN_ERROR_TOO_FEW_VALUES,
  SAN_ERROR_UNEQUAL_LENGTHS,
  SAN_ERROR_NO_VARIATION,
  SAN_ERROR_BAD_INTERVALS,
  SAN_ERROR_SINGULAR,
  SAN_ERROR_UNKNOWN_METHOD,
  SAN_ERROR_BAD_JSON,
  SAN_ERROR_NOT_AN_ARRAY,
} SanErrorCode;

#define SAN_ERROR (san_error_quark ())

GQuark       san_error_quark     (void);

/* Every function that reports through SAN_ERROR says which argument is at fault. */
void         san_error_set       (GError      **error,
                                  SanErrorCode  code,
                                  const char   *field,
                                  const char   *format,
                                  ...) G_GNUC_PRINTF (4, 5);
void         san_error_set_at    (GError      **error,
                                  SanErrorCode  code,
                                  const char   *field,
                                  int           row,
                                  int           column);

/* The argument or field at fault, as the contract names it. Returns: (nullable): %NULL for none and
 * for errors of other domains */
const char  *san_error_get_field (const GError *error);
/* Place in the field, from 0. Returns: -1 where the whole field is meant */
int          san_error_get_row   (const GError *error);
int          san_error_get_column (const GError *error);
/* The name of the contract, such as "not-a-number" */
const char  *san_error_code_name (int           code);

G_END_DECLS
