/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/san-document.h"

#include <stdint.h>

#include "core/san-error.h"

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

/* Any bytes are refused with an error, or make a document whose file reads as the same document. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autoptr(SanDocument) document = san_document_new ();
  g_autoptr(SanDocument) again = san_document_new ();
  g_autoptr(GBytes) first = NULL;
  g_autoptr(GBytes) second = NULL;
  g_autoptr(GError) error = NULL;

  if (!san_document_load_bytes (document, bytes, &error))
    {
      g_assert_true (error->domain == SAN_ERROR);
      g_assert_true (san_document_is_empty (document));
      return 0;
    }

  first = san_document_to_bytes (document);
  g_assert_true (san_document_load_bytes (again, first, &error));
  g_assert_no_error (error);
  second = san_document_to_bytes (again);
  g_assert_true (g_bytes_equal (first, second));

  return 0;
}
