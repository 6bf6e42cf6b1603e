/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-json.h"

#include <stdint.h>

#include "core/san-error.h"
#include "fuzz-fields.h"
#include "model/san-draft.h"

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

/* A form takes any object as an input and gives one that it takes again without a change; as a saved
 * form it is taken or refused. */
static void
check_draft (JsonNode *node)
{
  g_autoptr(SanDraft) draft = san_draft_new (&fuzz_set);
  g_autoptr(JsonNode) first = NULL;
  g_autoptr(JsonNode) second = NULL;
  g_autoptr(GError) error = NULL;

  san_draft_fill (draft, json_node_get_object (node));
  first = json_node_init_object (json_node_alloc (), NULL);
  json_node_take_object (first, san_draft_to_input (draft));
  san_draft_fill (draft, json_node_get_object (first));
  second = json_node_init_object (json_node_alloc (), NULL);
  json_node_take_object (second, san_draft_to_input (draft));
  g_assert_true (json_node_equal (first, second));

  if (!san_draft_load (draft, node, &error))
    g_assert_error (error, SAN_ERROR, SAN_ERROR_BAD_JSON);
}

/* Any bytes are refused with the contract's code, or read as an object that is written as JSON which
 * reads as the same. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) node = NULL;
  g_autoptr(JsonNode) back = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  node = san_json_parse (size > 0 ? (const char *) data : "", (gssize) size, &error);
  if (node == NULL)
    {
      g_assert_error (error, SAN_ERROR, SAN_ERROR_BAD_JSON);
      return 0;
    }

  first = san_json_write (node);
  back = san_json_parse (first, -1, NULL);
  g_assert_nonnull (back);
  second = san_json_write (back);
  g_assert_cmpstr (first, ==, second);
  check_draft (node);

  return 0;
}
