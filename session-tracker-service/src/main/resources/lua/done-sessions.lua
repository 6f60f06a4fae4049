-- Gives back shoppers that were taken, unless they were taken again since.
-- KEYS  1 taken until, 2 taken since        ARGV  1 until when they were taken, then any number of shoppers
for i = 2, #ARGV do
  if redis.call('ZSCORE', KEYS[1], ARGV[i]) == ARGV[1] then
    redis.call('ZREM', KEYS[1], ARGV[i])
    redis.call('ZREM', KEYS[2], ARGV[i])
  end
end
return nil
