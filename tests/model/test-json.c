/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-json.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "core/san-error.h"

static const char * const refused[] = {
  /* the contract's cases */
  "", "{\"favourable\": 1,", "[1, 2]", "5", "{\"favourable\": NaN, \"trials\": 3}",
  "{\"favourable\": 1, \"trials\": Infinity}", "{\"favourable\": 1, \"trials\": 3} x",
  "{'favourable': 1, 'trials': 3}", "{\"favourable\": 1,5, \"trials\": 3}", "null",
  /* structure */
  "{", "}", "{}}", "{\"a\":1,}", "{,}", "{\"a\"}", "{\"a\":}", "{\"a\" 1}", "{a:1}", "{\"a\":1 \"b\":2}",
  "{\"a\":[1,]}", "{\"a\":[,1]}", "{\"a\":[1 2]}", "{\"a\":[1}", "{\"a\":[}", "true", "\"text\"",
  "{} {}", "{};", "\357\273\277{}", "{\"a\":1}/* */", "{\"a\":1} // x", "var x = {}", "\v{}", "\302\240{}",
  /* numbers */
  "{\"a\":01}", "{\"a\":-01}", "{\"a\":+1}", "{\"a\":.5}", "{\"a\":5.}", "{\"a\":1e}", "{\"a\":1e+}",
  "{\"a\":-}", "{\"a\":--1}", "{\"a\":0x10}", "{\"a\":1.5.5}", "{\"a\":-Infinity}", "{\"a\":inf}",
  "{\"a\":1_000}", "{\"a\":\342\210\2225}", "{\"a\":5.e3}",
  /* words */
  "{\"a\":True}", "{\"a\":nul}", "{\"a\":nulll}", "{\"a\":undefined}", "{\"a\":truefalse}", "{\"a\":tru",
  /* strings */
  "{\"a\":\"}", "{\"a\":\"\\\"}", "{\"a\":\"\\x41\"}", "{\"a\":\"\\u12\"}", "{\"a\":\"\\u12g4\"}",
  "{\"a\":\"\\u0000\"}", "{\"a\":\"\\ud800\"}", "{\"a\":\"\\udc00\"}", "{\"a\":\"\\ud800\\u0041\"}",
  "{\"a\":\"\\ud800x\"}", "{\"a\":\"\t\"}", "{\"a\":\"\n\"}", "{\"a\":\"\377\"}", "{\"a\":\"\300\200\"}",
  "{\"a\":\"\355\240\200\"}", "{\"a\":'b'}", "{\"\\q\":1}",
};

static void
test_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(JsonNode) node = san_json_parse (refused[i], -1, &error);

      g_test_message ("%s", refused[i]);
      g_assert_error (error, SAN_ERROR, SAN_ERROR_BAD_JSON);
      g_assert_null (san_error_get_field (error));
      g_assert_null (node);
    }
}

/* A buffer need not end in a zero byte, and a zero byte inside is no end. */
static void
test_length (void)
{
  g_autoptr(JsonNode) whole = san_json_parse ("{\"a\":12}garbage", 8, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) zero = san_json_parse ("{\"a\":1}\0x", 9, &error);

  g_assert_nonnull (whole);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (whole), "a"), ==, 12);
  g_assert_error (error, SAN_ERROR, SAN_ERROR_BAD_JSON);
  g_assert_null (zero);
}

static JsonNode *
nested (guint depth)
{
  g_autoptr(GString) text = g_string_new ("{\"a\":");

  for (guint i = 1; i < depth; i++)
    g_string_append_c (text, '[');
  for (guint i = 1; i < depth; i++)
    g_string_append_c (text, ']');
  g_string_append_c (text, '}');
  return san_json_parse (text->str, -1, NULL);
}

static void
test_depth (void)
{
  g_autoptr(JsonNode) deepest = nested (64);
  g_autoptr(JsonNode) too_deep = nested (65);
  g_autoptr(JsonNode) absurd = nested (1000000);

  g_assert_nonnull (deepest);
  g_assert_null (too_deep);
  g_assert_null (absurd);
}

static void
test_line (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) node = san_json_parse ("{\"a\": 1,\n \"b\": 2,\n \"c\": x}", -1, &error);

  g_assert_null (node);
  g_assert_nonnull (strstr (error->message, "3"));
}

typedef struct
{
  const char *literal;
  double      value;
} NumberCase;

static void
test_numbers (void)
{
  static const NumberCase cases[] = {
    { "0", 0 }, { "-0", -0.0 }, { "-0.0", -0.0 }, { "0.0", 0 }, { "4.0", 4 }, { "1e0", 1 }, { "1E+2", 100 }, { "1.5e-3", 0.0015 },
    { "9223372036854775807", 0x1p63 }, { "-9223372036854775808", -0x1p63 },
    { "9223372036854775808", 0x1p63 }, { "-9223372036854775809", -0x1p63 },
    { "18446744073709551616", 0x1p64 }, { "100000000000000000000000", 1e23 },
    { "1e999", INFINITY }, { "-1e999", -INFINITY }, { "1e400", INFINITY }, { "1e-999", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("{\"a\":[%s, 5],\"b\":%s}", cases[i].literal,
                                               cases[i].literal);
      g_autoptr(JsonNode) node = san_json_parse (text, -1, NULL);
      JsonObject *object;

      g_test_message ("%s", text);
      g_assert_nonnull (node);
      object = json_node_get_object (node);
      g_assert_true (json_object_get_double_member (object, "b") == cases[i].value);
      g_assert_cmpint (signbit (json_object_get_double_member (object, "b")) != 0, ==,
                       signbit (cases[i].value) != 0);
      g_assert_true (json_array_get_double_element (json_object_get_array_member (object, "a"), 0)
                     == cases[i].value);
      g_assert_cmpint (json_array_get_int_element (json_object_get_array_member (object, "a"), 1),
                       ==, 5);
    }
}

/* A number of any length is refused by nobody and breaks nothing. */
static void
test_long_number (void)
{
  g_autofree char *digits = g_strnfill (400, '9');
  g_autofree char *text = g_strdup_printf ("{\"a\":%s}", digits);
  g_autoptr(JsonNode) node = san_json_parse (text, -1, NULL);

  g_assert_nonnull (node);
  g_assert_true (isinf (json_object_get_double_member (json_node_get_object (node), "a")));
}

static void
test_strings (void)
{
  const char *text = " \n\t{ \"trials\" : 4.0 , \"favourable\":1e0, "
                     "\"labels\": [\"\\u0421\", \"больные\", \"\\ud83d\\ude00\", \"\\/\\n\", \"\"] }\n";
  static const char * const expected[] = { "С", "больные", "😀", "/\n", "" };
  g_autoptr(JsonNode) node = san_json_parse (text, -1, NULL);
  JsonArray *labels;

  g_assert_nonnull (node);
  labels = json_object_get_array_member (json_node_get_object (node), "labels");
  g_assert_cmpuint (json_array_get_length (labels), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (json_array_get_string_element (labels, i), ==, expected[i]);
}

static void
test_write (void)
{
  const char *text =
    "{\n"
    "  \"name\": \"Дизентерия \\\"A\\\" \\\\ \\n\\t\\u0001\",\n"
    "  \"empty\": {},\n"
    "  \"none\": [],\n"
    "  \"list\": [1, 2.5, null, true, \"x\"],\n"
    "  \"matrix\": [\n"
    "    [1, 2],\n"
    "    [3]\n"
    "  ],\n"
    "  \"deep\": {\n"
    "    \"b\": -0.1,\n"
    "    \"a\": 1e+300\n"
    "  }\n"
    "}\n";
  g_autoptr(JsonNode) node = san_json_parse (text, -1, NULL);
  g_autofree char *written = NULL;

  g_assert_nonnull (node);
  written = san_json_write (node);
  g_assert_cmpstr (written, ==, text);
}

static void
test_write_not_finite (void)
{
  g_autoptr(JsonNode) node = san_json_parse ("{\"a\": 1e999, \"b\": [-1e999, 1]}", -1, NULL);
  g_autofree char *written = NULL;

  json_object_set_double_member (json_node_get_object (node), "c", NAN);
  written = san_json_write (node);
  g_assert_cmpstr (written, ==, "{\n  \"a\": null,\n  \"b\": [null, 1],\n  \"c\": null\n}\n");
}

/* What is written in full precision comes back as the same double. */
static void
test_precision (void)
{
  for (int i = 0; i < 2000; i++)
    {
      double value = ldexp (g_test_rand_double_range (-1, 1), g_test_rand_int_range (-1000, 1000));
      g_autoptr(JsonNode) node = san_json_parse ("{}", -1, NULL);
      g_autoptr(JsonNode) back = NULL;
      g_autofree char *written = NULL;

      json_object_set_double_member (json_node_get_object (node), "a", value);
      written = san_json_write (node);
      back = san_json_parse (written, -1, NULL);
      g_assert_nonnull (back);
      g_assert_true (json_object_get_double_member (json_node_get_object (back), "a") == value);
    }
}

static void
test_write_error (void)
{
  g_autofree char *whole = san_json_write_error (NULL, "bad-json", "No “object”.");
  g_autofree char *field = san_json_write_error ("parts", "negative", "\"−1\"");

  g_assert_cmpstr (whole, ==,
                   "{\n  \"error\": {\n    \"field\": null,\n    \"code\": \"bad-json\",\n"
                   "    \"message\": \"No “object”.\"\n  }\n}\n");
  g_assert_cmpstr (field, ==,
                   "{\n  \"error\": {\n    \"field\": \"parts\",\n    \"code\": \"negative\",\n"
                   "    \"message\": \"\\\"−1\\\"\"\n  }\n}\n");
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/refused", test_refused);
  g_test_add_func ("/json/length", test_length);
  g_test_add_func ("/json/depth", test_depth);
  g_test_add_func ("/json/line", test_line);
  g_test_add_func ("/json/numbers", test_numbers);
  g_test_add_func ("/json/long-number", test_long_number);
  g_test_add_func ("/json/strings", test_strings);
  g_test_add_func ("/json/write", test_write);
  g_test_add_func ("/json/write-not-finite", test_write_not_finite);
  g_test_add_func ("/json/precision", test_precision);
  g_test_add_func ("/json/write-error", test_write_error);

  return g_test_run ();
}
