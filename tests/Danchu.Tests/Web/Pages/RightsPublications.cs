using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Entries.Attachments;
using Danchu.Core.Identifiers;
using Danchu.Core.Publications;
using Danchu.Core.Publications.Opinions;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Tests.Web.Pages;

/// <summary>What the commune of <see cref="RightsSite"/> has put before the public.</summary>
internal static class RightsPublications
{
    /// <param name="ids">Takes the ids that addresses are made of.</param>
    public static async Task MakeAsync(DanchuDatabase database, OrganisationId commune, DateTimeOffset now, Dictionary<string, string> ids)
    {
        await MakePublicationAsync(database, commune, now, ids);
        await MakeConsultationAsync(database, commune, now, ids);
        await MakeInternalAsync(database, commune, now);
    }

    // For the unit's people, by a number of its own.
    private static async Task MakeInternalAsync(DanchuDatabase database, OrganisationId commune, DateTimeOffset now)
    {
        var register = await database.Registers.FirstAsync(r => r.Key == "cong-khai-noi-bo");
        var entry = new Entry
        {
            OrganisationId = commune, RegisterId = register.Id, RegisterKey = register.Key, Year = 2023, Number = 9001, Date = new(2023, 12, 1),
            Title = "Quy chế chi tiêu", Fields = new() { ["ngay"] = "2023-12-01", ["muc"] = "muc-9", ["noi-dung"] = "Quy chế chi tiêu" },
            WrittenBy = Guid.Empty, WrittenAt = DateTimeOffset.UtcNow,
        };
        var publication = new Publication
        {
            OrganisationId = commune, EntryId = entry.Id, Kind = PublicationKind.InternalDisclosure, Audience = PublicationAudience.Unit, Number = 1,
        };
        publication.Versions.Add(new PublicationVersion
        {
            PublicationId = publication.Id, Number = 1, Title = "Quy chế chi tiêu", Text = "Điều 1", Item = "muc-9", ItemName = "9. Nội quy, quy chế",
            Forms = [PublicationForm.Posting], PostedFrom = new(2023, 12, 15), PostedUntil = new(2024, 1, 31), Words = "quy che",
            DraftedBy = Guid.Empty, DraftedAt = now, PublishedBy = Guid.Empty, PublishedAt = now,
        });
        database.AddRange(entry, publication);
        await database.SaveChangesAsync();
    }

    // Published with a file; and an entry of which nothing is published yet.
    private static async Task MakePublicationAsync(
        DanchuDatabase database, OrganisationId commune, DateTimeOffset now, Dictionary<string, string> ids)
    {
        var register = await database.Registers.FirstAsync(r => r.Key == "cong-khai-xa");
        var entries = Enumerable.Range(9001, 2).Select(number => new Entry
        {
            OrganisationId = commune, RegisterId = register.Id, RegisterKey = register.Key, Year = 2023, Number = number, Date = new(2023, 3, 1),
            Title = "Dự toán ngân sách", Fields = new() { ["ngay"] = "2023-03-01", ["muc"] = "muc-2", ["noi-dung"] = "Dự toán ngân sách" },
            WrittenBy = Guid.Empty, WrittenAt = DateTimeOffset.UtcNow,
        }).ToList();
        var file = new EntryFile
        {
            EntryId = entries[0].Id, Name = "du-toan.png", FileHash = "01", OpenAbove = true, AttachedBy = Guid.Empty, AttachedAt = now,
        };
        var publication = new Publication { OrganisationId = commune, EntryId = entries[0].Id, Kind = PublicationKind.Disclosure, Number = 1 };
        var version = new PublicationVersion
        {
            PublicationId = publication.Id, Number = 1, Title = "Dự toán ngân sách", Text = "Tổng thu", Item = "muc-2", ItemName = "2. Dự toán",
            Forms = [PublicationForm.Posting], PostedFrom = new(2023, 12, 1), PostedUntil = new(2024, 1, 31), Words = "du toan ngan sach",
            DraftedBy = Guid.Empty, DraftedAt = now, PublishedBy = Guid.Empty, PublishedAt = now,
        };
        version.Files.Add(new PublicationFile
        {
            PublicationId = publication.Id, Version = 1, EntryFileId = file.Id, Name = file.Name, FileHash = file.FileHash,
        });
        publication.Versions.Add(version);
        database.AddRange(entries[0], entries[1], file, publication, new PublicPage
        {
            OrganisationId = commune, Area = "12", Commune = "03424", IsOn = true, ChangedBy = Guid.Empty, ChangedAt = now,
        });
        await database.SaveChangesAsync();
        (ids["publication"], ids["disclosure"], ids["publicFile"]) = (publication.Id.ToString(), entries[1].Id.ToString(), file.Id.ToString());
    }

    // Open for opinions on the day of the site, with one that waits.
    private static async Task MakeConsultationAsync(
        DanchuDatabase database, OrganisationId commune, DateTimeOffset now, Dictionary<string, string> ids)
    {
        var register = await database.Registers.FirstAsync(r => r.Key == "lay-y-kien");
        var entry = new Entry
        {
            OrganisationId = commune, RegisterId = register.Id, RegisterKey = register.Key, Year = 2023, Number = 9001, Date = new(2023, 12, 1),
            Title = "Dự thảo quy chế", Fields = new() { ["ngay"] = "2023-12-01", ["muc"] = "muc-7", ["noi-dung"] = "Dự thảo quy chế" },
            WrittenBy = Guid.Empty, WrittenAt = DateTimeOffset.UtcNow,
        };
        var publication = new Publication { OrganisationId = commune, EntryId = entry.Id, Kind = PublicationKind.Consultation, Number = 2 };
        publication.Versions.Add(new PublicationVersion
        {
            PublicationId = publication.Id, Number = 1, Title = "Dự thảo quy chế", Text = "Điều 1", Item = "muc-11", ItemName = "11. Lấy ý kiến",
            Forms = [PublicationForm.Website], PostedFrom = new(2023, 12, 15), PostedUntil = new(2024, 1, 31), Words = "du thao quy che",
            DraftedBy = Guid.Empty, DraftedAt = now, PublishedBy = Guid.Empty, PublishedAt = now,
        });
        var opinion = new Opinion
        {
            PublicationId = publication.Id, Number = 1, Text = "Nên họp buổi tối", AuthorName = "", AuthorAddress = "", SentAt = now,
        };
        database.AddRange(entry, publication, opinion);
        await database.SaveChangesAsync();
        (ids["consultation"], ids["opinion"]) = (publication.Id.ToString(), opinion.Id.ToString());
    }
}
