/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "methods/san-method.h"

G_BEGIN_DECLS

/* Everything one needs to write the input of @method. Returns: (transfer full): text or JSON */
char *san_describe_text (const SanMethod *method);
char *san_describe_json (const SanMethod *method);

/* Type of a field in the words of the contract: "count", "number > 0", "(number ≥ 0)[]" */
char *san_describe_type (const SanField  *field);
/* Codes with which a field can be refused by itself, in the order in which they are checked */
char **san_describe_errors (const SanField *field);

G_END_DECLS
