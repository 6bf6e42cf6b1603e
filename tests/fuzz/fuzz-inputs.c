/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdint.h>

#include "methods/san-registry.h"
#include "model/san-json.h"
#include "render/san-solution-text.h"

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

/* The same text goes to every calculation: it must be solved or refused, never anything else. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  const SanNotation notation = { FALSE, 0 };
  g_autoptr(JsonNode) node = san_json_parse ((const char *) data, (gssize) size, NULL);

  if (node == NULL)
    return 0;

  for (guint i = 0; i < san_registry_get_n_methods (); i++)
    {
      const SanMethod *method = san_registry_get_nth (i);
      g_autoptr(GError) error = NULL;
      g_autoptr(SanSolution) solution = san_method_solve (method, json_node_get_object (node),
                                                          &notation, &error);

      g_autofree char *text = NULL;

      g_assert_true ((solution == NULL) == (error != NULL));
      if (error != NULL)
        g_assert_true (error->domain == SAN_ERROR);
      else
        text = san_solution_to_text (solution, method->title);
    }
  return 0;
}
