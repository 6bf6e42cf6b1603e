/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-clip-table.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *cells;   /* cells joined by "|", rows by "/" */
} ClipCase;

static const ClipCase cases[] = {
  { "empty", "", "" },
  { "blank", " \n\n \r\n", "" },
  { "one-cell", "12,5", "12,5" },
  { "one-cell-line-end", "12,5\n", "12,5" },
  /* LibreOffice and Excel put tables on the clipboard with tabs */
  { "tabs", "Жители\t120\nРабочие\t80,5\n", "Жители|120/Рабочие|80,5" },
  { "tabs-windows", "a\t1\r\nb\t2\r\n", "a|1/b|2" },
  { "tabs-old-mac", "a\t1\rb\t2", "a|1/b|2" },
  { "tabs-before-semicolons", "a;b\t1\nc;d\t2", "a;b|1/c;d|2" },
  { "blank-cells", "\t1\n2\t\n\t\n3\t4", "|1/2|/|/3|4" },
  { "blank-rows-at-end", "1\t2\n\t\n\n", "1|2" },
  { "blank-row-inside", "1\n\n2", "1//2" },
  { "uneven-tabs", "1\t2\t3\n4", "1|2|3/4" },
  { "stripped", " a \t 1 \n", "a|1" },
  /* CSV of a Russian Excel */
  { "semicolons", "Возраст;Число\n20;1,5\n30;2,5\n", "Возраст|Число/20|1,5/30|2,5" },
  { "semicolon-row", "64;66;68", "64|66|68" },
  { "byte-order-mark", "\357\273\277x;1\n", "x|1" },
  /* commas */
  { "csv", "age,n,m\n20,15,7\n30,25,9\n", "age|n|m/20|15|7/30|25|9" },
  { "two-numbers-or-one", "age,n\n20,15\n30,25\n", "age,n/20,15/30,25" },
  { "csv-points", "Minsk,1.5\nBrest,2.5\n", "Minsk|1.5/Brest|2.5" },
  { "csv-names", "a,1,2\nb,3,4", "a|1|2/b|3|4" },
  { "csv-quoted", "\"Minsk, city\",5\n\"Brest\",7\n", "Minsk, city|5/Brest|7" },
  { "decimal-commas", "39,8\n40,1\n", "39,8/40,1" },
  { "decimal-commas-mixed", "39,8\n40\n", "39,8/40" },
  { "decimal-comma-beside-name", "39,8\nvalue,x\n", "39,8/value,x" },
  { "sentence", "Грипп, ОРВИ\nАнгина, тонзиллит", "Грипп, ОРВИ/Ангина, тонзиллит" },
  { "number-list", "64, 66, 68", "64|66|68" },
  { "negative-list", "64, -6, 68", "64|-6|68" },
  { "uneven-commas", "a,b\nc", "a,b/c" },
  /* quotes */
  { "quoted-tab", "\"a\tb\"\t1", "a\tb|1" },
  { "quoted-line-end", "\"two\nlines\"\t1\nx\t2", "two\nlines|1/x|2" },
  { "doubled-quote", "\"say \"\"a\"\"\"\t1", "say \"a\"|1" },
  { "quote-inside", "5\" pipe\t3", "5\" pipe|3" },
  { "quote-not-closed", "\"open\t3\nx\t4", "\"open|3/x|4" },
  { "quote-then-text", "\"Red\" cross\t3", "\"Red\" cross|3" },
  { "quoted-blank", "\"\"\t1", "|1" },
  { "lone-quote", "\"", "\"" },
  /* one column */
  { "column", "1\n2\n3\n", "1/2/3" },
  { "column-of-words", "один\nдва", "один/два" },
};

static char *
join (const GPtrArray *rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const GPtrArray *row = g_ptr_array_index (rows, i);

      for (guint j = 0; j < row->len; j++)
        g_string_append_printf (text, "%s%s", j > 0 ? "|" : i > 0 ? "/" : "",
                                (const char *) g_ptr_array_index (row, j));
    }

  return g_string_free (text, FALSE);
}

static void
test_case (gconstpointer data)
{
  const ClipCase *c = data;
  g_autoptr(GPtrArray) rows = san_clip_table_parse (c->text);
  g_autofree char *cells = join (rows);

  g_assert_cmpstr (cells, ==, c->cells);
}

/* A hostile text costs time in proportion to its length: this one ends, and with every cell. */
static void
test_many_quotes (void)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GPtrArray) rows = NULL;

  for (int i = 0; i < 100000; i++)
    g_string_append (text, "\"\"\"x\t");

  rows = san_clip_table_parse (text->str);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpuint (((GPtrArray *) g_ptr_array_index (rows, 0))->len, ==, 100001);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/clip-table/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/clip-table/many-quotes", test_many_quotes);

  return g_test_run ();
}
