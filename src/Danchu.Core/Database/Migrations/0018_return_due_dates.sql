-- The day by which a returned report has to come again, kept with the version that the return opened; none where the return set none.
ALTER TABLE reports ADD COLUMN due_on date;

-- What was computed before the report was sent says so of its day, not under a condition: it is printed in documents that are signed.
UPDATE score_points
SET computation = 'Đến ngày ' || to_char((given_at AT TIME ZONE 'UTC') + interval '7 hours', 'DD/MM/YYYY') || ' c'
    || substr(left(computation, -length(' nếu gửi đúng hạn')), 2)
WHERE computation LIKE 'Chưa quá hạn % điểm nếu gửi đúng hạn';
