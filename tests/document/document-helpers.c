/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document-helpers.h"

#include <string.h>

const char whole[] =
  "{\n"
  "  \"format\": \"sanstat\",\n"
  "  \"version\": 1,\n"
  "  \"title\": \"Практическая работа № 3\",\n"
  "  \"student\": \"Иванова А. \\\"Аня\\\"\",\n"
  "  \"group\": \"312\",\n"
  "  \"teacher\": \"\",\n"
  "  \"variant\": \"7\",\n"
  "  \"university\": \"\",\n"
  "  \"chair\": \"Кафедра общественного здоровья\",\n"
  "  \"figure_tables\": true,\n"
  "  \"entries\": [\n"
  "    {\n"
  "      \"id\": \"first\",\n"
  "      \"method\": \"structure\",\n"
  "      \"heading\": \"Причины смерти\",\n"
  "      \"charts\": [\"sector\", \"bar\"],\n"
  "      \"draft\": {\n"
  "        \"texts\": {\n"
  "          \"base\": \"1 000,0\"\n"
  "        },\n"
  "        \"later\": [1, null, 2.5]\n"
  "      }\n"
  "    },\n"
  "    {\n"
  "      \"id\": \"second\",\n"
  "      \"method\": \"quetelet\",\n"
  "      \"heading\": \"\",\n"
  "      \"charts\": [],\n"
  "      \"draft\": {}\n"
  "    }\n"
  "  ],\n"
  "  \"drafts\": {\n"
  "    \"intensity\": {\n"
  "      \"texts\": {\n"
  "        \"events\": \"12x\"\n"
  "      }\n"
  "    },\n"
  "    \"moments\": {}\n"
  "  }\n"
  "}\n";

gboolean
load_text (SanDocument  *document,
           const char   *text,
           gsize         length,
           GError      **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, length);

  return san_document_load_bytes (document, bytes, error);
}

SanDocument *
new_whole (void)
{
  SanDocument *document = san_document_new ();
  g_autoptr(GError) error = NULL;

  g_assert_true (load_text (document, whole, strlen (whole), &error));
  g_assert_no_error (error);
  return document;
}

void
assert_text (SanDocument *document,
             const char  *expected)
{
  g_autoptr(GBytes) bytes = san_document_to_bytes (document);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_cmpstr (text, ==, expected);
}
