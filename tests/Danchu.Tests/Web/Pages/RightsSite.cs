using System.Globalization;
using Danchu.Core.Access;
using Danchu.Core.Accounts.Keys;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Entries;
using Danchu.Core.Entries.Attachments;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Periods;
using Danchu.Core.Registers;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Comments;
using Danchu.Core.Rounds;
using Danchu.Core.Rubrics;
using Danchu.Core.Rules;
using Danchu.Core.Scoring;
using Danchu.Core.Scoring.Evidence;
using Danchu.Core.Uploads;
using Danchu.Tests.Rubrics;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Web.Pages;

/// <summary>The demonstration with somebody of every role in five places around the report of one commune, and the ids that addresses are made of.</summary>
public sealed class RightsSite : IAsyncLifetime
{
    private static readonly (string Place, string Code)[] Units =
        [("commune", "BAN.BO"), ("neighbour", "BAN.GIANG"), ("district", "TAM.DUONG"), ("other", "PHONG.THO"), ("province", "LAI.CHAU")];

    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Visitor Visitor, string Token)> signedIn = new(StringComparer.Ordinal);

    public DemonstrationSite Site { get; } = new();

    public static IEnumerable<(string Place, Role Role)> People => Units.SelectMany(u => Enum.GetValues<Role>(), (u, role) => (u.Place, role));

    public async ValueTask InitializeAsync()
    {
        await Site.InitializeAsync();
        await Site.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<DanchuDatabase>();
            await FindUnitsAsync(database);

            // A unit's first look at what is asked leaves its mark: not here, where nobody without the right may leave any.
            await database.Assignments.ExecuteUpdateAsync(a => a.SetProperty(x => x.OpenedAt, DateTimeOffset.UnixEpoch));
            await FindReportsAsync(database);
            await MakeDraftAsync(services, database);
            await MakeFileAsync(services, database);
            await MakeScorecardAsync(services, database);
            await MakeRubricAsync(database);
            await MakeOutlineAsync(database);
            await MakeRuleAsync(database);
            await MakeEntryAsync(database);
            await MakeColumnAsync(database);
            await RightsPublications.MakeAsync(database, IdOf("commune"), Site.Clock.GetUtcNow(), ids);
            await ProposalRightsSeed.MakeAsync(database, IdOf("commune"), IdOf("district"), Site.Clock.GetUtcNow(), ids);
            return true;
        });
        await AddPeopleAsync();
        await MakeJobAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (visitor, _) in signedIn.Values)
        {
            visitor.Dispose();
        }

        await Site.DisposeAsync();
    }

    public string Filled(string text) => ids.Aggregate(text, (now, id) => now.Replace("{" + id.Key + "}", id.Value, StringComparison.Ordinal));

    /// <summary>Goes to the address as somebody, or as nobody; a form is posted with a good token.</summary>
    public async Task<Answer> GoAsync(PageRight right, string? place, Role role)
    {
        var (visitor, token) = await VisitorAsync(place, role);
        var fields = right.Fields.Select(f => (Filled(f.Name), Filled(f.Value))).ToArray();
        var answer = right.IsPost ? await visitor.PostWithTokenAsync(Filled(right.Address), token, fields) : await visitor.GetAsync(Filled(right.Address));
        if (answer.Location is "/sign-in")
        {
            signedIn.Remove(KeyOf(place, role));
        }

        return answer;
    }

    /// <summary>Changes with every row written anywhere, in whatever table.</summary>
    public async Task<string> DigestAsync()
    {
        // Signing in writes too: whoever is not signed in yet, or any more, does so before rows are looked at.
        await VisitorAsync(place: null, Role.Reader);
        foreach (var (place, role) in People)
        {
            await VisitorAsync(place, role);
        }

        return await Site.InScopeAsync(ReadDigestAsync);
    }

    private static async Task<string> ReadDigestAsync(IServiceProvider services)
    {
        var database = services.GetRequiredService<DanchuDatabase>().Database;
        var tables = await database.SqlQuery<string>($"""
            SELECT quote_ident(table_name) AS "Value" FROM information_schema.tables
            WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'data_protection_keys' ORDER BY table_name
            """).ToListAsync();
        var parts = tables.Select(
            table => $"SELECT '{table} ' || count(*) || ' ' || coalesce(sum(hashtext(xmin::text || ctid::text)), 0) AS \"Value\" FROM {table}");

        // Large tables are read side by side, and come in any order.
        var lines = await database.SqlQueryRaw<string>(string.Join(" UNION ALL ", parts)).ToListAsync();
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }

    private static string KeyOf(string? place, Role role) => place is null ? "" : $"rights-{place}-{role.ToString().ToLowerInvariant()}";

    private async Task<(Visitor Visitor, string Token)> VisitorAsync(string? place, Role role)
    {
        var key = KeyOf(place, role);
        if (!signedIn.TryGetValue(key, out var known))
        {
            var visitor = place is null ? Site.Visitor() : await Site.SignedInAsync(key);
            known = (visitor, await visitor.TokenAsync("/sign-out"));
            signedIn[key] = known;
        }

        return known;
    }

    private OrganisationId IdOf(string place) => new(Guid.Parse(ids[place], CultureInfo.InvariantCulture));

    private async Task FindUnitsAsync(DanchuDatabase database)
    {
        foreach (var (place, code) in Units)
        {
            ids[place] = (await database.Organisations.SingleAsync(o => o.Code == code)).Id.ToString();
        }

        ids["village"] = (await database.Organisations.SingleAsync(o => o.Code == "BAN.BO.BAN.01")).Id.ToString();
    }

    private async Task MakeColumnAsync(DanchuDatabase database)
    {
        var column = new OwnColumn { OwnerId = IdOf("commune"), RegisterKey = "hoi-nghi", Key = "rieng-thu", Name = "Cột thử", Kind = ColumnKind.Text };
        database.OwnColumns.Add(column);
        await database.SaveChangesAsync();
        ids["column"] = column.Id.ToString();
    }

    private async Task FindReportsAsync(DanchuDatabase database)
    {
        var outline = await database.Outlines.Where(o => o.Key == "xa-nam" && o.Version == 2).Select(o => o.Id).FirstAsync();
        var report = await OfYear(database, "BAN.BO")
            .Where(r => r.Assignment!.Ask!.OutlineId == outline)
            .Select(r => new { r.Id, r.AssignmentId, r.Assignment!.RoundId, r.Assignment.Round!.PeriodId })
            .SingleAsync();
        var upward = await OfYear(database, "TAM.DUONG").Select(r => r.AssignmentId).SingleAsync();
        ids["report"] = report.Id.ToString();
        ids["assignment"] = report.AssignmentId.ToString();
        ids["round"] = report.RoundId.ToString();
        ids["period"] = report.PeriodId.ToString();
        ids["upward"] = upward.ToString();
        ids["section"] = ids["upward-section"] = "hoat-dong-bcd";
        var commune = IdOf("commune");
        var comment = database.ReportComments.Add(new ReportComment
        {
            AssignmentId = report.AssignmentId, ReportId = report.Id, SectionKey = ids["section"], Quote = "", Text = "Xem lại", ToSuperior = true,
            WrittenBy = Guid.Empty, WrittenFor = commune, WrittenAt = Site.Clock.GetUtcNow(),
        }).Entity;
        await database.SaveChangesAsync();
        ids["comment"] = comment.Id.ToString();
        ids["notice"] = (await database.Notices.FirstAsync(n => n.OrganisationId == commune)).Id.ToString();
    }

    private static IQueryable<Report> OfYear(DanchuDatabase database, string code) => database.Reports
        .Where(r => r.Current && r.Assignment!.Organisation!.Code == code && r.Assignment.Round!.Line == ReportingLine.Party
            && r.Assignment.Round.Period!.Name == "Năm 2023");

    private async Task MakeDraftAsync(IServiceProvider services, DanchuDatabase database)
    {
        var outline = await database.Outlines.Where(o => o.Key == "xa-nam" && o.Version == 2).Select(o => o.Id).FirstAsync();
        var content = new RoundContent(
            PeriodChoice.Of("duong-lich", PeriodKind.Year, 2023, 1), [new AskContent(outline)], new DateOnly(2023, 12, 30), "đợt nháp", "Đề nghị báo cáo.");
        var opened = await services.GetRequiredService<DraftRound>()
            .ExecuteAsync(Actor.System, new DraftRound.Input(IdOf("district"), ReportingLine.Party, content));
        ids["draft"] = opened.ShouldBeOfType<Outcome<RoundId>.Done>().Value.ToString();
    }

    private async Task MakeFileAsync(IServiceProvider services, DanchuDatabase database)
    {
        var clerk = await database.Users.SingleAsync(p => p.UserName == "vanthu.banbo");
        var actor = await services.GetRequiredService<Permissions>().FindActorAsync(clerk.Id);
        byte[] scan = [.. "%PDF-1.4\n%%EOF"u8];
        var attached = await services.GetRequiredService<AttachSignedFile>().ExecuteAsync(
            actor!, new AttachSignedFile.Input(new AssignmentId(Guid.Parse(ids["assignment"], CultureInfo.InvariantCulture)), "ban-ky.pdf", scan));
        attached.ShouldBeOfType<Outcome<Guid>.Done>();
        ids["file"] = (await database.SignedFiles.SingleAsync(f => f.FileName == "ban-ky.pdf")).Id.ToString();
    }

    // Sent up and under review: seen by the unit and those above it. In a round of its own, since the rounds of the demonstration have scorecards of their own.
    private async Task MakeScorecardAsync(IServiceProvider services, DanchuDatabase database)
    {
        await TakeSheetAwayAsync(database, new AssignmentId(Guid.Parse(ids["assignment"], CultureInfo.InvariantCulture)));
        var rubric = RandomRubric.Flat(10);
        rubric.Criteria[0] = rubric.Criteria[0] with { Key = "mot" };
        database.Rubrics.Add(rubric);
        await database.SaveChangesAsync();
        var (district, commune) = (IdOf("district"), IdOf("commune"));
        var outline = await database.Outlines.Where(o => o.Key == "xa-nam" && o.Version == 2).Select(o => o.Id).FirstAsync();
        var period = PeriodChoice.Own("Đợt chấm điểm", new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 1));
        var content = new RoundContent(
            period, [new AskContent(outline) { RubricIds = [rubric.Id] }], new DateOnly(2024, 1, 20), "chấm điểm", "Đề nghị chấm điểm.");
        var secretary = new Actor((await database.Users.SingleAsync(p => p.UserName == "thuky.tamduong")).Id, "Thư ký", [new(district, Role.Secretariat)]);
        var round = (await services.GetRequiredService<DraftRound>().ExecuteAsync(secretary, new(district, ReportingLine.Party, content))).ShouldBeDone();
        (await services.GetRequiredService<ChooseAddressees>().ExecuteAsync(secretary, new(round, Add: [commune]))).ShouldBeDone();
        (await services.GetRequiredService<SubmitLetter>().ExecuteAsync(secretary, new(round, WarningsSeen: true))).ShouldBeDone();
        (await services.GetRequiredService<IssueRound>().ExecuteAsync(Actor.System, new(round))).ShouldBeDone();
        var card = await database.Scorecards.SingleAsync(c => c.RoundId == round);
        card.State = ScorecardState.Review;
        ids["scorecard"] = card.Id.ToString();
        var file = new StoredFile { Hash = "00", ContentType = "image/png", Size = 4, Content = [0x89, 0x50, 0x4E, 0x47] };
        var proof =
            new EvidenceItem { ScorecardId = card.Id, Name = "quyet-dinh.png", FileHash = file.Hash, AddedBy = Guid.Empty, AddedAt = Site.Clock.GetUtcNow() };
        database.AddRange(file, proof, new EvidenceUse { EvidenceId = proof.Id, Criterion = "mot" });
        ids["evidence"] = proof.Id.ToString();
        await database.SaveChangesAsync();
    }

    // The district's own: those below it read it, its secretariat changes it.
    private async Task MakeRubricAsync(DanchuDatabase database)
    {
        var rubric = RubricContent.Copy(RandomRubric.Flat(10), "bang-cua-huyen", 1, IdOf("district"));
        rubric.Criteria = [rubric.Criteria[0] with { Key = "mot" }];
        database.Rubrics.Add(rubric);
        ids["rubric"] = rubric.Id.ToString();
        await database.SaveChangesAsync();
    }

    private async Task MakeOutlineAsync(DanchuDatabase database)
    {
        var source = await database.Outlines.AsNoTracking().FirstAsync(o => o.Key == "xa-nam" && o.Version == 2);
        var outline = source.CopyAs("de-cuong-cua-huyen", 1, IdOf("district"));
        database.Outlines.Add(outline);
        ids["outline"] = outline.Id.ToString();
        var form = (await database.Forms.AsNoTracking().FirstAsync(f => f.Key == "bieu-xa")).CopyAs("bieu-cua-huyen", 1, IdOf("district"));
        database.Forms.Add(form);
        ids["form"] = form.Id.ToString();
        ids["indicator"] = database.Indicators.Add(new Indicator
        {
            Key = "rieng-cua-huyen", Id = Guid.CreateVersion7(), OwnerId = IdOf("district"), Name = "Số mô hình của huyện", Unit = "mô hình",
            Kind = IndicatorKind.Count, Decimals = 0, Aggregation = Aggregation.Sum, Comparison = Comparison.None, Group = "Riêng", Source = "Sổ của huyện.",
        }).Entity.Key;
        await database.SaveChangesAsync();
    }

    private async Task MakeEntryAsync(DanchuDatabase database)
    {
        var register = await database.Registers.FirstAsync(r => r.Key == "hoi-nghi");
        var entry = new Entry
        {
            OrganisationId = IdOf("commune"), RegisterId = register.Id, RegisterKey = register.Key, Year = 2023, Number = 9001, Date = new(2023, 3, 1),
            Title = "Hội nghị", Fields = new() { ["ngay"] = "2023-03-01" }, WrittenBy = Guid.Empty, WrittenAt = DateTimeOffset.UtcNow,
        };
        database.Entries.Add(entry);
        ids["entry"] = entry.Id.ToString();
        var file = new EntryFile
        {
            EntryId = entry.Id, Name = "giay-moi.png", FileHash = "01", OpenAbove = true, AttachedBy = Guid.Empty, AttachedAt = Site.Clock.GetUtcNow(),
        };
        database.AddRange(new StoredFile { Hash = "01", ContentType = "image/png", Size = 4, Content = [0x89, 0x50, 0x4E, 0x47] }, file);
        ids["entryFile"] = file.Id.ToString();
        await database.SaveChangesAsync();
    }

    private async Task MakeRuleAsync(DanchuDatabase database)
    {
        var rule = new ValidationRule
        {
            Key = "quy-tac-cua-huyen", Version = 1, OwnerId = IdOf("district"), Kind = RuleKind.Bounds, Left = "ho-dan", High = 9, Message = "{trai}",
            Severity = Danchu.Checking.Severity.Note, ForKinds = [], Forms = [], ValidFrom = new(2100, 1, 1), ContentHash = "",
        };
        database.ValidationRules.Add(rule);
        ids["rule"] = rule.Id.ToString();
        await database.SaveChangesAsync();
    }

    // The demonstration's own scorecard of the commune is closed; the one looked at here is under review.
    private static async Task TakeSheetAwayAsync(DanchuDatabase database, AssignmentId assignment)
    {
        var cards = database.Scorecards.Where(c => c.AssignmentId == assignment).Select(c => c.Id);
        await database.EvidenceItems.Where(e => cards.Contains(e.ScorecardId)).ExecuteDeleteAsync();
        await database.CriterionReturns.Where(r => cards.Contains(r.ScorecardId)).ExecuteDeleteAsync();
        await database.CriterionAnswers.Where(a => cards.Contains(a.ScorecardId)).ExecuteDeleteAsync();
        await database.ScoreVetoes.Where(v => cards.Contains(v.ScorecardId)).ExecuteDeleteAsync();
        await database.ScorePoints.Where(p => cards.Contains(p.ScorecardId)).ExecuteDeleteAsync();
        await database.Scorecards.Where(c => c.AssignmentId == assignment).ExecuteDeleteAsync();
    }

    // With PDF, unlike what the buttons ask of a report: a new job of the same would take its place.
    private Task MakeJobAsync() => Site.InScopeAsync(async services =>
    {
        var database = services.GetRequiredService<DanchuDatabase>();
        var clerk = (await database.Users.SingleAsync(p => p.UserName == "rights-commune-clerk")).Id;
        var (job, report) = (Guid.CreateVersion7(), Guid.Parse(ids["report"], CultureInfo.InvariantCulture));
        ids["job"] = job.ToString();
        return await database.Database.ExecuteSqlAsync($"""
            INSERT INTO jobs (id, kind, state, subject_id, asked_by, title, with_pdf, file_name, done, "all", message, attempts, asked_at, taken_by, expires_at)
            VALUES ({job}, 'ReportPdf', 'Done', {report}, {clerk}, 'Báo cáo', true, 'bao-cao.pdf',
                1, 1, '', 1, now(), gen_random_uuid(), now() + interval '1 day')
            """);
    });

    /// <summary>Somebody of the commune whose roles were only proposed, by the operator.</summary>
    public async Task<List<Guid>> ProposeAsync(string userName, params Role[] roles)
    {
        var person = await Site.AddPersonAsync(userName);
        return await Site.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<DanchuDatabase>();
            var commune = IdOf("commune");
            var proposals = roles.Select(role => new ProposedMembership
            {
                PersonId = person, OrganisationId = commune, Role = role, ProposedAt = Site.Clock.GetUtcNow(), ByHome = false,
            }).ToList();
            database.ProposedMemberships.AddRange(proposals);
            await database.SaveChangesAsync();
            return proposals.ConvertAll(p => p.Id);
        });
    }

    private async Task AddPeopleAsync()
    {
        foreach (var (place, role) in People)
        {
            await Site.AddPersonAsync(KeyOf(place, role), (IdOf(place), role));
        }

        ids["proposal"] = (await ProposeAsync("rights-proposed", Role.Administrator, Role.Signer))[0].ToString();
        ids["declined"] = (await ProposeAsync("rights-declined", Role.Signer))[0].ToString();
        var person = await Site.AddPersonAsync("rights-person", (IdOf("commune"), Role.Reader));
        ids["person"] = person.ToString();
        ids["key"] = await MakeKeyAsync(person);
        ids["membership"] = await Site.InScopeAsync(async services =>
            (await services.GetRequiredService<DanchuDatabase>().Memberships.SingleAsync(m => m.PersonId == person)).Id.ToString());
    }

    private Task<string> MakeKeyAsync(Guid person) => Site.InScopeAsync(async services =>
    {
        var membership = await services.GetRequiredService<DanchuDatabase>().Memberships.SingleAsync(m => m.PersonId == person);
        return (await services.GetRequiredService<MakeApiKey>().ExecuteAsync(
            Actor.System, new(person, membership.Id, "Phần mềm", Site.Clock.Today().AddDays(9)))).ShouldBeDone().Id.ToString();
    });
}
