using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Tests.Database;

/// <summary>What earlier versions wrote beside proposed points under a condition says, brought to this version, of which day it was.</summary>
public sealed class ComputationWordsTests
{
    // The scorecard they belong to does not matter here.
    private const string Rows =
        """
        INSERT INTO score_points (scorecard_id, criterion, stage, points, not_applicable, reason, computation, given_by, given_at) VALUES
            ('00000000-0000-0000-0000-000000000041', '1', 'Self', 5, false, '', 'Chưa quá hạn 15/12/2023 → 5 điểm nếu gửi đúng hạn',
             '00000000-0000-0000-0000-000000000011', '2023-12-10T17:30:00Z'),
            ('00000000-0000-0000-0000-000000000041', '2', 'Self', 0, false, '', 'Quá hạn 15/12/2023 → 0 điểm',
             '00000000-0000-0000-0000-000000000011', '2023-12-16T01:00:00Z'),
            ('00000000-0000-0000-0000-000000000041', '3', 'Self', 2, false, '', '', '00000000-0000-0000-0000-000000000011', '2023-12-10T01:00:00Z');
        """;

    [Fact]
    public async Task Migrate_PointsUnderACondition_SayTheDayTheyWereGivenInVietnam()
    {
        await using var old = await OldDatabase.MakeAsync("computations_of_old", "0017_comments");
        await old.ExecutePastKeysAsync(Rows);

        await old.MigrateAsync();

        var words = await old.Database.Database.SqlQuery<string>($"""SELECT computation AS "Value" FROM score_points ORDER BY criterion""")
            .ToListAsync(TestContext.Current.CancellationToken);
        words.ShouldBe(["Đến ngày 11/12/2023 chưa quá hạn 15/12/2023 → 5 điểm", "Quá hạn 15/12/2023 → 0 điểm", ""]);
    }
}
