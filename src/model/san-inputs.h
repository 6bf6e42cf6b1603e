/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "model/san-field.h"
#include "model/san-map.h"

G_BEGIN_DECLS

/**
 * SanInputs:
 *
 * The inputs of one calculation, read from the contract's JSON and checked against its fields.
 * What it hands out is in range: a method checks only the rules between fields.
 */
typedef struct _SanInputs SanInputs;

typedef struct
{
  const double *values;
  gsize         n;
} SanList;

/* @values is row-major: row i, column j at values[i * columns + j] */
typedef struct
{
  const double *values;
  gsize         rows;
  gsize         columns;
} SanMatrix;

SanInputs          *san_inputs_new         (const SanFieldSet *set,
                                            JsonObject        *object,
                                            GError           **error) G_GNUC_WARN_UNUSED_RESULT;
void                san_inputs_free        (SanInputs         *inputs);

/* Returns: the form in use, from 1; 0 where there are no forms */
guint               san_inputs_get_form    (const SanInputs   *inputs);
/* Returns: whether the field was given, and not only filled in by its default */
gboolean            san_inputs_has         (const SanInputs   *inputs,
                                            const char        *id);
/* Returns: the number, its default, or NaN where an optional one is absent */
double              san_inputs_get_number  (const SanInputs   *inputs,
                                            const char        *id);
/* The same of a COUNT field that has a value */
gsize               san_inputs_get_count   (const SanInputs   *inputs,
                                            const char        *id);
/* Returns: (transfer none): the list; of length 0 where an optional one is absent */
SanList             san_inputs_get_list    (const SanInputs   *inputs,
                                            const char        *id);
/* Returns: (transfer none): the matrix; without rows where an optional one is absent */
SanMatrix           san_inputs_get_matrix  (const SanInputs   *inputs,
                                            const char        *id);
/* Returns: (nullable): the word chosen; %NULL where a number or a list stands in its place */
const char         *san_inputs_get_choice  (const SanInputs   *inputs,
                                            const char        *id);
/* Returns: the flag, or its default */
gboolean            san_inputs_get_flag    (const SanInputs   *inputs,
                                            const char        *id);
/* Returns: (nullable): the text; %NULL where none or an empty one was given */
const char         *san_inputs_get_text    (const SanInputs   *inputs,
                                            const char        *id);
/* Returns: (transfer none) (nullable): the map; %NULL where none was given */
SanMap             *san_inputs_get_map     (const SanInputs   *inputs,
                                            const char        *id);
/* Names of @n rows or groups: those given, then "1", "2", …; never %NULL inside. */
char              **san_inputs_dup_names   (const SanInputs   *inputs,
                                            const char        *id,
                                            gsize              n,
                                            const char        *pattern);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SanInputs, san_inputs_free)

G_END_DECLS
