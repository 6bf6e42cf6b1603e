/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "model/san-solution.h"

G_BEGIN_DECLS

/* Writes a formula as plain text. The layer above knows how; it hands itself in. */
typedef char *(*SanFormulaTextFunc) (const SanFormula *formula);

/* Reads strict JSON (RFC 8259): no byte order mark, comments, NaN, trailing text or single quotes;
 * nesting up to 64; no U+0000 and no half surrogate pair in a string. Anything else, and a
 * top-level value that is no object, is `SAN_ERROR_BAD_JSON`. Integers too long for a gint64 are
 * doubles; numbers that overflow a double are infinite, so that the reader of the inputs can say so. */
JsonNode *san_json_parse           (const char          *text,
                                    gssize               length,
                                    GError             **error) G_GNUC_WARN_UNUSED_RESULT;

/* The contract's answers, as JSON text with a final newline. `formula` and `substitution` are what
 * @to_text makes of the step's formulas; what is undefined is null. */
char     *san_json_write_solution  (const char          *method,
                                    const SanSolution   *solution,
                                    SanFormulaTextFunc   to_text);
/* The refusal of a calculation; @field may be %NULL. */
char     *san_json_write_error     (const char          *field,
                                    const char          *code,
                                    const char          *message);
/* Any node, indented, with a final newline. Numbers read back as the same double; NaN and infinity
 * become null. Members keep their order, so an equal node gives the same bytes. */
char     *san_json_write           (JsonNode            *node);

G_END_DECLS
