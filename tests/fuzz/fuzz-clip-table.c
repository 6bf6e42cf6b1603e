/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-clip-table.h"
#include "model/san-draft.h"

#include <stdint.h>

#include "fuzz-fields.h"

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

/* Any bytes make a table without an empty row. Pasted into a form they make an input, and undo takes
 * all of it back. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr(GPtrArray) rows = san_clip_table_parse (text);
  g_autoptr(SanDraft) draft = san_draft_new (&fuzz_set);
  g_autoptr(JsonObject) input = NULL;

  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpuint (((GPtrArray *) g_ptr_array_index (rows, i))->len, >, 0);

  san_draft_paste (draft, 0, 0, text);
  san_draft_paste (draft, 1, san_draft_get_n_columns (draft) - 1, text);
  input = san_draft_to_input (draft);
  g_assert_nonnull (input);

  while (san_draft_can_undo (draft))
    san_draft_undo (draft);
  g_assert_true (san_draft_is_empty (draft));

  return 0;
}
