/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * SanExample:
 *
 * A worked example: a file `data/examples/METHOD/NAME.json`, compiled into the program.
 *
 * @name: file name without its ending
 * @title: in the language of the interface
 * @source: where the numbers come from, in the language of the interface
 * @input: the contract's JSON, with labels, subject and source in the language of the interface
 * @is_training: the numbers, or a part of them, were made up for training
 */
typedef struct
{
  char       *name;
  char       *title;
  char       *source;
  JsonObject *input;
  gboolean    is_training;
} SanExample;

void        san_example_free  (SanExample *example);

/* Returns: (transfer full) (element-type SanExample): in the order of the file names */
GPtrArray  *san_examples_load (const char *method_id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SanExample, san_example_free)

G_END_DECLS
