import { describe, expect, it } from 'vitest';
import { weaknessOfPassword } from '../../../server/auth/password-rules.ts';

const OWNER = { name: 'Gulnara Akhmetova', email: 'g.akhmetova@mission.example' };

describe('which passwords are refused', () => {
  it.each([
    ['a common long one', 'correct horse battery staple'],
    ['a common long one in disguise', 'C0rrectH0rseB4tterySt4ple'],
    ['a common word twice', 'passwordpassword'],
    ['a common word with a year and signs', 'Password2024!!!!'],
    ['a common word in disguise', 'P4$$w0rd-P4$$w0rd'],
    ['words of the mission only', 'muster election osce'],
    ['the own name', 'gulnara.akhmetova'],
    ['the own email address', 'g.akhmetova@mission.example'],
    ['one character again and again', 'aaaaaaaaaaaaaaaa'],
    ['a short unit again and again', 'xkqxkqxkqxkqxkqxkq'],
    ['digits in a row', '12345678901234567890'],
    ['a keyboard row and back', 'qwertyuiopoiuytrewq'],
    ['keyboard columns', '1qaz2wsx3edc4rfv'],
  ])('refuses %s: %s', (_, password) => {
    expect(weaknessOfPassword(password, OWNER)).toMatch(/words/);
  });

  it.each([
    'tall green otters sing',
    'quiet lamps over nine rivers',
    'my observer notes live in a blue tin',
    'qZ7!vRp2#Lw9xTm4',
    'сорок тихих ламп над рекой',
  ])('takes %s', (password) => {
    expect(weaknessOfPassword(password, OWNER)).toBeNull();
  });
});
