-- Forgets a shopper, and whatever of them still arrives.
-- KEYS  1 recent, 2 seen, 3 hidden, 4 purchased, 5 meta
redis.call('DEL', KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5])
redis.call('HSET', KEYS[5], 'erased', '1')
redis.call('PEXPIRE', KEYS[5], 400 * 86400000)
return nil
