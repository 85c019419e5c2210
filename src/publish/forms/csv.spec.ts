import { csv } from './csv';

it('Rows become CSV: quoted where they must be, empty where nothing is, and never a formula', () => {
  const rows = [
    ['plain', 1, null],
    ['a "quoted", text', '=1+1', '='],
    ['two\nlines', '-5', '@x'],
    ['-0.64', '--', '-2+3+cmd|x'],
  ];
  expect(csv(['a', 'b', 'c'], rows)).toBe(
    'a,b,c\r\nplain,1,\r\n"a ""quoted"", text",\'=1+1,=\r\n"two\nlines",-5,\'@x\r\n-0.64,--,\'-2+3+cmd|x\r\n',
  );
});
