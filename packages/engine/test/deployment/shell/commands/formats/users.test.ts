import { expect, test } from 'vitest';
import { accountsFrom } from '../../../../../src/deployment/shell/commands/formats/users.ts';

const accounts = accountsFrom(
  'root:x:0:0:root:/root:/bin/bash\nbroken\nanna:x:1000:1000:Anna,,,:/home/anna:/bin/bash\n',
  'root:x:0:\nanna:x:1000:\ndisk:x:6:root,anna\n',
);

test('names and numbers', () => {
  expect(accounts.userName(1000)).toBe('anna');
  expect(accounts.userName(5)).toBeUndefined();
  expect(accounts.userNamed('root')).toMatchObject({ uid: 0, home: '/root' });
  expect(accounts.groupName(6)).toBe('disk');
  expect(accounts.groupNamed('nope')).toBeUndefined();
  expect(accounts.groupsOf('anna', 1000)).toEqual([1000, 6]);
});
