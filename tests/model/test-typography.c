/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-typography.h"

typedef struct
{
  const char *text;
  const char *expected;     /* "_" for a no-break space, "~" for a soft hyphen, "+" for a joiner */
} Case;

static void
assert_text (const char *text,
             const char *expected)
{
  g_autoptr(GString) marked = g_string_new (text);

  g_string_replace (marked, "\u00A0", "_", 0);
  g_string_replace (marked, "\u00AD", "~", 0);
  g_string_replace (marked, "\u2060", "+", 0);
  g_assert_cmpstr (marked->str, ==, expected);
}

static void
test_bind (void)
{
  static const Case cases[] = {
    { "", "" },
    { " ", " " },
    { "на 100 000 в 12 городах", "на 100_000 в_12 городах" },
    { "5 1000 12 3456 ", "5 1000 12 3456 " },
    { "в группе «Цех 2» и «Завод Б»", "в_группе «Цех_2» и_«Завод_Б»" },
    { "“Plant A” 7", "“Plant_A” 7" },
    { "«Группа II», «Группа один»", "«Группа_II», «Группа один»" },
    { "134,5 > 111,8. M = 12 < 13", "134,5_>_111,8. M_= 12_<_13" },
    { "критерий t = 3,38 не менее 2; m = 4", "критерий t_=_3,38_не менее 2; m_=_4" },
    { "M ± m = 152,36 ± 0,39 см", "M_±_m_= 152,36_±_0,39_см" },
    { "сентябрь – ноябрь", "сентябрь_– ноябрь" },
    { "по шкале — от 20 до 25 кг", "по шкале_— от 20_до 25_кг" },
    { "степени V − M; 5 ± 2", "степени V_−_M; 5_±_2" },
    { "13,9 п. п.; 2012 г.; за 2012 год, город А.", "13,9_п._п.; 2012_г.; за 2012_год, город А." },
    { "22 кг/м² и/или, 5/7, /a", "22_кг/+м² и/или, 5/7, /a" },
    { "рост 12 % и 5 ‰, на 1000 человек", "рост 12_% и_5_‰, на 1000 человек" },
    { "isn’t known (a b) “a b”", "isn’t known (a_b) “a_b”" },
    { "две  2012  г", "две  2012  г" },
    { "12 городов - 3", "12 городов - 3" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *bound = san_text_bind (cases[i].text);
      g_autofree char *again = san_text_bind (bound);

      assert_text (bound, cases[i].expected);
      g_assert_cmpstr (again, ==, bound);
    }
}

static void
test_hyphenate (void)
{
  static const Case cases[] = {
    { "Среднедневное число", "Сред~нед~нев~ное число" },
    { "Величина, %", "Величина, %" },
    { "Стандартизованный показатель, на 1000", "Стан~дар~тизо~ван~ный пока~затель, на 1000" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *parted = san_text_hyphenate_long (cases[i].text, 9);

      assert_text (parted, cases[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/typography/bind", test_bind);
  g_test_add_func ("/typography/hyphenate", test_hyphenate);
  return g_test_run ();
}
