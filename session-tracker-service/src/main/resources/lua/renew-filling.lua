-- Keeps a claim, or gives it up at once.
-- KEYS: claim. ARGV: token, milliseconds from now that the claim shall end in. Answers 1, or 0 for the claim of another.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return '0'
end
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return '1'
