/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "model/san-solution.h"

G_BEGIN_DECLS

/* Reads strict JSON (RFC 8259): no comments, NaN, trailing text or single quotes; nesting up to 64.
 * Anything else, and a top-level value that is no object, is `SAN_ERROR_BAD_JSON`. Numbers that
 * overflow a double are read as infinite. */
JsonNode *san_json_parse           (const char        *text,
                                    gssize             length,
                                    GError           **error) G_GNUC_WARN_UNUSED_RESULT;

/* The contract's answers, as JSON text with a final newline. */
char     *san_json_write_solution  (const char        *method,
                                    const SanSolution *solution);
char     *san_json_write_error     (const char        *field,
                                    const char        *code,
                                    const char        *message);
/* Any node, pretty-printed */
char     *san_json_write           (JsonNode          *node);

G_END_DECLS
