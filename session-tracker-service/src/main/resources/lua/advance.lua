-- Notes how far topics are applied here, unless this Redis is not the one to which they were.
-- KEYS  1 hash of the next offset by partition
-- ARGV  1 run id of that Redis; then any number of times: partition, first offset, next offset
-- Returns 1, or 0 where nothing was noted. Where offsets before the first are not applied, it stays as it is.
if string.match(redis.call('INFO', 'server'), 'run_id:(%w+)') ~= ARGV[1] then
  return '0'
end
for i = 2, #ARGV, 3 do
  local applied = tonumber(redis.call('HGET', KEYS[1], ARGV[i]) or '0')
  if applied >= tonumber(ARGV[i + 1]) and applied < tonumber(ARGV[i + 2]) then
    redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 2])
  end
end
return '1'
