-- Marks a visitor as merged into a user, for good, and returns what is to be merged.
-- KEYS  1 recent, 2 seen, 3 hidden, 4 purchased, 5 meta, all of the visitor
-- ARGV  1 user id
-- Returns the user who has this visitor: another one than asked for means a conflict, and nothing was
-- changed; then for each of the keys 1 to 4 an array of member, score, …; then the time of the last end.
-- From here on apply.lua sends everything of the visitor to the user, so what is returned is complete.
local meta = KEYS[5]
redis.call('HSETNX', meta, 'merged-into', ARGV[1])
local owner = redis.call('HGET', meta, 'merged-into')
if owner ~= ARGV[1] then
  return { owner }
end
redis.call('PEXPIRE', meta, 400 * 86400000)
local result = { owner }
for i = 1, 4 do
  result[i + 1] = redis.call('ZRANGE', KEYS[i], 0, -1, 'WITHSCORES')
end
result[6] = redis.call('HGET', meta, 'ended') or ''
return result
