/// What JSONTestSuite leaves to the parser (its names with `i_`), and what this one does.
extension JSONGrammarCases {
  /// Read, the digits kept; a number that no type can hold is refused where it is asked for as one.
  static let acceptedByChoice: [(name: String, text: String)] = [
    ("number_double_huge_neg_exp", "[123.456e-789]"),
    (
      "number_huge_exp",
      "[0.4e00669999999999999999999999999999999999999999999999999999999999999999999969999999006]"
    ),
    ("number_neg_int_huge_exp", "[-1e+9999]"),
    ("number_pos_double_huge_exp", "[1.5e+9999]"),
    ("number_real_neg_overflow", "[-123123e100000]"),
    ("number_real_pos_overflow", "[123123e100000]"),
    ("number_real_underflow", "[123e-10000000]"),
    ("number_too_big_neg_int", "[-123123123123123123123123123123]"),
    ("number_too_big_pos_int", "[100000000000000000000]"),
    ("number_very_big_negative_int", "[-237462374673276894279832749832423479823246327846]"),
  ]

  /// Refused: text that is not UTF-8, a byte order mark, one half of a surrogate pair, and depth beyond the
  /// limit (64 where nothing else is said).
  static let refusedByChoice: [(name: String, bytes: [UInt8])] = [
    ("object_key_lone_2nd_surrogate", Array(#"{"\uDFAA":0}"#.utf8)),
    ("string_1st_surrogate_but_2nd_missing", Array(#"["\uDADA"]"#.utf8)),
    ("string_1st_valid_surrogate_2nd_invalid", Array(#"["\uD888\u1234"]"#.utf8)),
    ("string_UTF-16LE_with_BOM", [0xff, 0xfe, 0x5b, 0, 0x22, 0, 0xe9, 0, 0x22, 0, 0x5d, 0]),
    ("string_UTF-8_invalid_sequence", quoted([0xe6, 0x97, 0xa5, 0xd1, 0x88, 0xfa])),
    ("string_UTF8_surrogate_U+D800", quoted([0xed, 0xa0, 0x80])),
    ("string_incomplete_surrogate_and_escape_valid", Array(#"["\uD800\n"]"#.utf8)),
    ("string_incomplete_surrogate_pair", Array(#"["\uDd1ea"]"#.utf8)),
    ("string_incomplete_surrogates_escape_valid", Array(#"["\uD800\uD800\n"]"#.utf8)),
    ("string_invalid_lonely_surrogate", Array(#"["\ud800"]"#.utf8)),
    ("string_invalid_surrogate", Array(#"["\ud800abc"]"#.utf8)),
    ("string_invalid_utf-8", quoted([0xff])),
    ("string_inverted_surrogates_U+1D11E", Array(#"["\uDd1e\uD834"]"#.utf8)),
    ("string_iso_latin_1", quoted([0xe9])),
    ("string_lone_second_surrogate", Array(#"["\uDFAA"]"#.utf8)),
    ("string_lone_utf8_continuation_byte", quoted([0x81])),
    ("string_not_in_unicode_range", quoted([0xf4, 0xbf, 0xbf, 0xbf])),
    ("string_overlong_sequence_2_bytes", quoted([0xc0, 0xaf])),
    ("string_overlong_sequence_6_bytes", quoted([0xfc, 0x83, 0xbf, 0xbf, 0xbf, 0xbf])),
    ("string_overlong_sequence_6_bytes_null", quoted([0xfc, 0x80, 0x80, 0x80, 0x80, 0x80])),
    ("string_truncated-utf-8", quoted([0xe0, 0xff])),
    ("string_utf16BE_no_BOM", [0, 0x5b, 0, 0x22, 0, 0xe9, 0, 0x22, 0, 0x5d]),
    ("string_utf16LE_no_BOM", [0x5b, 0, 0x22, 0, 0xe9, 0, 0x22, 0, 0x5d, 0]),
    (
      "structure_500_nested_arrays",
      [UInt8](repeating: 0x5b, count: 500) + [UInt8](repeating: 0x5d, count: 500)
    ),
    ("structure_UTF-8_BOM_empty_object", [0xef, 0xbb, 0xbf, 0x7b, 0x7d]),
  ]

  /// Rules of the suite (`y_`) that this parser follows only where it is asked to: `allowsDuplicateKeys`.
  static let duplicateKeys: [(name: String, text: String)] = [
    ("object_duplicated_key", #"{"a":"b","a":"c"}"#),
    ("object_duplicated_key_and_value", #"{"a":"b","a":"b"}"#),
  ]

  /// More of what is valid.
  static let moreValid: [(name: String, text: String)] = [
    ("number_negative_zero", "[-0]"),
    ("number_real_pos_exponent", "[1e+2]"),
    ("string_reservedCharacterInUTF-8_U+1BFFF", "[\"\u{1bfff}\"]"),
    ("string_uescaped_newline", #"["new\u000Aline"]"#),
    ("string_unicode_U+10FFFE_nonchar", #"["\uDBFF\uDFFE"]"#),
    ("string_unicode_U+1FFFE_nonchar", #"["\uD83F\uDFFE"]"#),
    ("string_unicode_U+200B_ZERO_WIDTH_SPACE", #"["\u200B"]"#),
    ("string_unicode_U+2064_invisible_plus", #"["\u2064"]"#),
    ("string_unicode_U+FDD0_nonchar", #"["\uFDD0"]"#),
    ("string_unicode_U+FFFE_nonchar", #"["\uFFFE"]"#),
    ("string_unicode_escaped_double_quote", #"["\u0022"]"#),
  ]

  /// More of what is invalid.
  static let moreInvalid: [(name: String, bytes: [UInt8])] = [
    ("array_unclosed_with_new_lines", Array("[1,\n1\n,1".utf8)),
    ("number_-1.0.", Array("[-1.0.]".utf8)),
    ("number_0_capital_E", Array("[0E]".utf8)),
    ("number_0e+", Array("[0e+]".utf8)),
    ("number_1.0e", Array("[1.0e]".utf8)),
    ("number_1.0e+", Array("[1.0e+]".utf8)),
    ("number_2.e-3", Array("[2.e-3]".utf8)),
    ("number_2.e3", Array("[2.e3]".utf8)),
    ("number_hex_2_digits", Array("[0x42]".utf8)),
    ("number_invalid-negative-real", Array("[-123.123foo]".utf8)),
    ("number_invalid-utf-8-in-exponent", Array("[1e1".utf8) + [0xe5, 0x5d]),
    ("number_invalid-utf-8-in-int", Array("[0".utf8) + [0xe5, 0x5d]),
    ("number_neg_with_garbage_at_end", Array("[-1x]".utf8)),
    ("number_real_with_invalid_utf8_after_e", Array("[1e".utf8) + [0xe5, 0x5d]),
    ("number_with_alpha_char", Array("[1.8011670033376514H-308]".utf8)),
    (
      "object_lone_continuation_byte_in_key_and_trailing_comma", [0x7b, 0x22, 0xb9] + Array(#"":"0",}"#.utf8)
    ),
    ("object_trailing_comment_open", Array(#"{"a":"b"}/**//"#.utf8)),
    ("object_trailing_comment_slash_open_incomplete", Array(#"{"a":"b"}/"#.utf8)),
    ("string_invalid-utf-8-in-escape", Array(#"["\u"#.utf8) + [0xe5, 0x22, 0x5d]),
    ("string_unicode_CapitalU", Array(#"["\UA66D"]"#.utf8)),
    ("structure_100000_opening_arrays", [UInt8](repeating: 0x5b, count: 100_000)),
    ("structure_open_array_comma", Array("[,".utf8)),
    ("structure_open_array_object", (0..<50_000).flatMap { _ in Array(#"[{"":"#.utf8) }),
    ("structure_open_array_open_string", Array(#"["a"#.utf8)),
    ("structure_open_array_string", Array(#"["a""#.utf8)),
    ("structure_open_object", Array("{".utf8)),
    ("structure_open_object_close_array", Array("{]".utf8)),
    ("structure_open_object_open_array", Array("{[".utf8)),
    ("structure_open_object_string_with_apostrophes", Array("{'a'".utf8)),
    ("structure_open_open", Array(#"["\{["\{["\{["\{"#.utf8)),
    ("structure_unclosed_array", Array("[1".utf8)),
    ("structure_unclosed_array_unfinished_false", Array("[ true, fals".utf8)),
    ("structure_unclosed_array_unfinished_true", Array("[ false, tru".utf8)),
    ("structure_whitespace_U+2060_word_joiner", Array("[\u{2060}]".utf8)),
  ]

  private static func quoted(_ bytes: [UInt8]) -> [UInt8] { [0x5b, 0x22] + bytes + [0x22, 0x5d] }
}
