-- Marks Redis as filled, if whoever fills it still holds the claim: a Redis that lost everything in the meantime
-- has lost the claim too, and is not marked.
-- KEYS: claim, mark. ARGV: token, value of the mark. Answers 1, or 0 where nothing was marked.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return '0'
end
redis.call('SET', KEYS[2], ARGV[2])
redis.call('DEL', KEYS[1])
return '1'
