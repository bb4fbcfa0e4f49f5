using Danchu.Core.Access;
using Danchu.Core.Reports;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Tests.Database;

/// <summary>A database of an earlier version with people and roles in it, brought to this one.</summary>
public sealed class HomeUnitsTests
{
    private const string Rows =
        """
        INSERT INTO organisations (id, code, name, short_name, search_name, kind, level, place, "from", note) VALUES
            ('00000000-0000-0000-0000-000000000001', 'A', 'Xã A', '', 'xa a ', 'Commune', 'Commune', '', '2004-01-01', ''),
            ('00000000-0000-0000-0000-000000000002', 'B', 'Xã B', '', 'xa b ', 'Commune', 'Commune', '', '2004-01-01', '');
        INSERT INTO people (id, full_name, search_name, must_change_password, disabled, user_name, normalized_user_name, email_confirmed,
            phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count) VALUES
            ('00000000-0000-0000-0000-000000000011', 'Một', 'mot', false, false, 'mot', 'MOT', false, false, false, true, 0),
            ('00000000-0000-0000-0000-000000000012', 'Hai', 'hai', false, false, 'hai', 'HAI', false, false, false, true, 0),
            ('00000000-0000-0000-0000-000000000013', 'Không', 'khong', false, false, 'khong', 'KHONG', false, false, false, true, 0);
        INSERT INTO memberships (id, person_id, organisation_id, role) VALUES
            ('01900000-0000-7000-8000-000000000001', '00000000-0000-0000-0000-000000000011', '00000000-0000-0000-0000-000000000001', 'Signer'),
            ('01900000-0000-7000-8000-000000000003', '00000000-0000-0000-0000-000000000012', '00000000-0000-0000-0000-000000000001', 'Reader'),
            ('01900000-0000-7000-8000-000000000002', '00000000-0000-0000-0000-000000000012', '00000000-0000-0000-0000-000000000002', 'Clerk');
        """;

    // The round and the assignment it answers do not matter here.
    private const string SignedReport =
        """
        INSERT INTO reports (id, assignment_id, current, edition, state, symbol, signed_by, signer_name, signature_lines, recipients,
            inside_return_reason, document_hash, frozen_figures) VALUES
            ('00000000-0000-0000-0000-000000000021', '00000000-0000-0000-0000-000000000031', true, 1, 'Sent', '01/BC-UBND',
            '00000000-0000-0000-0000-000000000011', 'Lãnh đạo', '{}', '{}', '', '', '[]');
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrate_FromVersionFour_GivesEachPersonTheUnitOfTheLongestRole()
    {
        await using var old = await OldDatabase.MakeAsync("home_units_of_old", "0004_security_records");
        await old.ExecuteAsync(Rows);

        await old.MigrateAsync();

        var homes = await old.Database.Users.OrderBy(p => p.UserName).Select(p => new { p.UserName, p.HomeOrganisationId }).ToListAsync(Cancel);
        homes.Select(h => (h.UserName, Home: h.HomeOrganisationId?.Value.ToString()[^1..])).ShouldBe([("hai", "2"), ("khong", null), ("mot", "1")]);
    }

    [Fact]
    public async Task Migrate_FromVersionFour_KeepsEveryRoleInEffectAndNamesTheAccountThatSigned()
    {
        await using var old = await OldDatabase.MakeAsync("roles_of_old", "0004_security_records");
        await old.ExecuteAsync(Rows);
        await old.ExecutePastKeysAsync(SignedReport);

        await old.MigrateAsync();

        var roles = await old.Database.Memberships.OrderBy(m => m.Id).Select(m => new { m.Role, m.GivenBy, m.ConfirmedBy }).ToListAsync(Cancel);
        roles.Select(r => (r.Role, r.GivenBy, r.ConfirmedBy)).ShouldBe([(Role.Signer, null, null), (Role.Clerk, null, null), (Role.Reader, null, null)]);
        (await old.Database.ProposedMemberships.CountAsync(Cancel)).ShouldBe(0);
        var report = await old.Database.Reports.AsNoTracking().SingleAsync(Cancel);
        SigningAccount.Of(report).ShouldBe(new SigningAccount("Một", "mot", "Lãnh đạo"));
    }
}
