import { NUMERAL_CHARS } from '../vocabulary/numerals.js'

/** A day as notices print it: `2022 年 3 月 16 日`, `二○二二年三月十六日`, `2018-01-16`, `2023/11/14`. Blanks are removed before it is used. */
export const DAY = `(?:\\d{4}年\\d{1,2}月\\d{1,2}日|[${NUMERAL_CHARS}]{4}年[${NUMERAL_CHARS}]{1,3}月[${NUMERAL_CHARS}]{1,3}日|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2})`
