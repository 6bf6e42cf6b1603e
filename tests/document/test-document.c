/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document-helpers.h"
#include "model/san-json.h"

static JsonNode *
new_draft_node (const char *text)
{
  JsonNode *node = san_json_parse (text, -1, NULL);

  g_assert_nonnull (node);
  return node;
}

static SanEntry *
new_entry (const char *method)
{
  g_autoptr(JsonNode) draft = new_draft_node ("{\"texts\":{}}");

  return san_entry_new (method, draft);
}

static char *
methods_of (SanDocument *document)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < san_document_get_n_entries (document); i++)
    g_string_append_printf (text, "%s ", san_entry_get_method (san_document_get_entry (document, i)));

  return g_string_free (text, FALSE);
}

static void
assert_methods (SanDocument *document,
                const char  *expected)
{
  g_autofree char *methods = methods_of (document);

  g_assert_cmpstr (methods, ==, expected);
}

static void
count_cb (gpointer  object,
          guint    *count)
{
  (*count)++;
}

static void
count_notify_cb (gpointer    object,
                 GParamSpec *pspec,
                 guint      *count)
{
  (*count)++;
}

static void
test_entries (void)
{
  g_autoptr(SanDocument) document = san_document_new ();
  guint n_changes = 0, n_items = 0;

  g_signal_connect (document, "changed", G_CALLBACK (count_cb), &n_changes);
  for (guint i = 0; i < 4; i++)
    {
      const char *methods[] = { "a", "b", "c", "d" };
      g_autoptr(SanEntry) entry = new_entry (methods[i]);

      san_document_insert_entry (document, i, entry);
    }
  g_assert_cmpuint (n_changes, ==, 4);
  assert_methods (document, "a b c d ");

  san_document_move_entry (document, 0, 2);
  assert_methods (document, "b c a d ");
  san_document_move_entry (document, 3, 0);
  assert_methods (document, "d b c a ");
  san_document_move_entry (document, 1, 1);
  g_assert_cmpuint (n_changes, ==, 6);
  san_document_remove_entry (document, 1);
  assert_methods (document, "d c a ");

  n_items = g_list_model_get_n_items (G_LIST_MODEL (document));
  g_assert_cmpuint (n_items, ==, 3);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (document), 3));
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (document)) == SAN_TYPE_ENTRY);

  san_document_undo (document);
  assert_methods (document, "d b c a ");
  san_document_undo (document);
  assert_methods (document, "b c a d ");
  san_document_undo (document);
  assert_methods (document, "a b c d ");
  san_document_redo (document);
  assert_methods (document, "b c a d ");
}

static void
mirror_cb (GListModel *model,
           guint       position,
           guint       removed,
           guint       added,
           GPtrArray  *mirror)
{
  if (removed > 0)
    g_ptr_array_remove_range (mirror, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (mirror, (int) (position + i), g_list_model_get_item (model, position + i));
}

/* Who follows the list by its signal alone has the same list. */
static void
test_items_changed (void)
{
  g_autoptr(SanDocument) document = san_document_new ();
  g_autoptr(GPtrArray) mirror = g_ptr_array_new_with_free_func (g_object_unref);

  g_signal_connect (document, "items-changed", G_CALLBACK (mirror_cb), mirror);
  for (int i = 0; i < 300; i++)
    {
      guint n = san_document_get_n_entries (document);
      guint position = n > 0 ? (guint) g_test_rand_int_range (0, (int) n) : 0;
      g_autoptr(SanEntry) entry = new_entry ("m");

      switch (g_test_rand_int_range (0, n > 0 ? 6 : 1))
        {
        case 0:
          san_document_insert_entry (document, position, entry);
          break;
        case 1:
          san_document_move_entry (document, position, n - 1 - position);
          break;
        case 2:
          san_document_replace_entry (document, position, entry);
          break;
        case 3:
          san_document_remove_entry (document, position);
          break;
        case 4:
          san_document_undo (document);
          break;
        default:
          san_document_redo (document);
        }

      g_assert_cmpuint (mirror->len, ==, san_document_get_n_entries (document));
      for (guint j = 0; j < mirror->len; j++)
        g_assert_true (g_ptr_array_index (mirror, j) == san_document_get_entry (document, j));
    }
}

static void
test_replace_entry (void)
{
  g_autoptr(SanDocument) document = new_whole ();
  g_autoptr(SanEntry) copy = san_entry_copy (san_document_get_entry (document, 0));
  const char * const charts[] = { "strip", NULL };

  san_entry_set_heading (copy, "Другое");
  san_entry_set_charts (copy, charts);
  san_document_replace_entry (document, 0, copy);
  g_assert_cmpstr (san_entry_get_heading (san_document_get_entry (document, 0)), ==, "Другое");
  g_assert_cmpstr (san_entry_get_id (copy), ==, "first");

  san_document_undo (document);
  assert_text (document, whole);
}

static void
test_texts (void)
{
  g_autoptr(SanDocument) document = san_document_new ();
  guint n_changes = 0, n_modified = 0;

  g_signal_connect (document, "changed", G_CALLBACK (count_cb), &n_changes);
  g_signal_connect (document, "notify::modified", G_CALLBACK (count_notify_cb), &n_modified);
  san_document_set_text (document, SAN_DOCUMENT_TITLE, "");
  g_assert_false (san_document_get_modified (document));
  san_document_set_text (document, SAN_DOCUMENT_TITLE, "О");
  san_document_set_text (document, SAN_DOCUMENT_TITLE, "От");
  san_document_set_text (document, SAN_DOCUMENT_STUDENT, "И");
  g_assert_cmpuint (n_changes, ==, 3);
  g_assert_cmpuint (n_modified, ==, 1);
  san_document_undo (document);
  g_assert_cmpstr (san_document_get_text (document, SAN_DOCUMENT_STUDENT), ==, "");
  g_assert_cmpstr (san_document_get_text (document, SAN_DOCUMENT_TITLE), ==, "От");
  san_document_undo (document);
  g_assert_true (san_document_is_empty (document));
  g_assert_false (san_document_can_undo (document));
  san_document_undo (document);
  san_document_redo (document);
  g_assert_cmpstr (san_document_get_text (document, SAN_DOCUMENT_TITLE), ==, "От");
}

static void
test_drafts (void)
{
  g_autoptr(SanDocument) document = san_document_new ();
  g_autoptr(JsonNode) draft = new_draft_node ("{\"texts\":{\"a\":\"1\"}}");
  g_autoptr(JsonNode) same = new_draft_node ("{\"texts\":{\"a\":\"1\"}}");
  guint n_changes = 0;

  g_signal_connect (document, "changed", G_CALLBACK (count_cb), &n_changes);
  san_document_set_draft (document, "m", NULL);
  g_assert_cmpuint (n_changes, ==, 0);
  san_document_set_draft (document, "m", draft);
  san_document_set_draft (document, "m", same);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_false (san_document_is_empty (document));
  g_assert_false (san_document_can_undo (document));
  g_assert_true (json_node_equal (san_document_get_draft (document, "m"), draft));
  san_document_set_draft (document, "m", NULL);
  g_assert_null (san_document_get_draft (document, "m"));
  g_assert_cmpuint (n_changes, ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/entries", test_entries);
  g_test_add_func ("/document/items-changed", test_items_changed);
  g_test_add_func ("/document/replace-entry", test_replace_entry);
  g_test_add_func ("/document/texts", test_texts);
  g_test_add_func ("/document/drafts", test_drafts);

  return g_test_run ();
}
