using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Entries.Attachments;
using Danchu.Core.Proposals;
using Danchu.Core.Publications;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Tests.Web.Pages;

/// <summary>What the commune has published and proposed.</summary>
public sealed partial class RightsSite
{
    // Published with a file; and an entry of which nothing is published yet.
    private async Task MakePublicationAsync(DanchuDatabase database)
    {
        var register = await database.Registers.FirstAsync(r => r.Key == "cong-khai-xa");
        var entries = Enumerable.Range(9001, 2).Select(number => new Entry
        {
            OrganisationId = IdOf("commune"), RegisterId = register.Id, RegisterKey = register.Key, Year = 2023, Number = number, Date = new(2023, 3, 1),
            Title = "Dự toán ngân sách", Fields = new() { ["ngay"] = "2023-03-01", ["muc"] = "muc-2", ["noi-dung"] = "Dự toán ngân sách" },
            WrittenBy = Guid.Empty, WrittenAt = DateTimeOffset.UtcNow,
        }).ToList();
        var file = new EntryFile
        {
            EntryId = entries[0].Id, Name = "du-toan.png", FileHash = "01", OpenAbove = true, AttachedBy = Guid.Empty, AttachedAt = Site.Clock.GetUtcNow(),
        };
        var publication = new Publication { OrganisationId = IdOf("commune"), EntryId = entries[0].Id, Kind = PublicationKind.Disclosure, Number = 1 };
        var version = new PublicationVersion
        {
            PublicationId = publication.Id, Number = 1, Title = "Dự toán ngân sách", Text = "Tổng thu", Item = "muc-2", ItemName = "2. Dự toán",
            Forms = [PublicationForm.Posting], PostedFrom = new(2023, 12, 1), PostedUntil = new(2024, 1, 31), Words = "du toan ngan sach",
            DraftedBy = Guid.Empty, DraftedAt = Site.Clock.GetUtcNow(), PublishedBy = Guid.Empty, PublishedAt = Site.Clock.GetUtcNow(),
        };
        version.Files.Add(new PublicationFile
        {
            PublicationId = publication.Id, Version = 1, EntryFileId = file.Id, Name = file.Name, FileHash = file.FileHash,
        });
        publication.Versions.Add(version);
        database.AddRange(entries[0], entries[1], file, publication, new PublicPage
        {
            OrganisationId = IdOf("commune"), Area = "12", Commune = "03424", IsOn = true, ChangedBy = Guid.Empty, ChangedAt = Site.Clock.GetUtcNow(),
        });
        await database.SaveChangesAsync();
        (ids["publication"], ids["disclosure"], ids["publicFile"]) = (publication.Id.ToString(), entries[1].Id.ToString(), file.Id.ToString());
    }

    // Two of the commune at the district: one open and read, one answered with a file.
    private async Task MakeProposalsAsync(DanchuDatabase database)
    {
        var register = await database.Registers.FirstAsync(r => r.Key == Proposal.Register);
        foreach (var (name, state, number) in new[] { ("sent", ProposalState.Read, 9001), ("answered", ProposalState.Settled, 9002) })
        {
            var entry = new Entry
            {
                OrganisationId = IdOf("commune"), RegisterId = register.Id, RegisterKey = register.Key, Year = 2023, Number = number, Date = new(2023, 3, 1),
                Title = "Kiến nghị", Fields = new() { ["ngay"] = "2023-03-01", ["noi-dung"] = "Kiến nghị" }, WrittenBy = Guid.Empty,
                WrittenAt = DateTimeOffset.UtcNow,
            };
            var group = new ProposalGroup
            {
                HolderId = IdOf("district"), Subject = "Kiến nghị", State = state, DueOn = new(2030, 1, 1), ArrivedAt = Site.Clock.GetUtcNow(),
                ReadAt = Site.Clock.GetUtcNow(),
            };
            if (state == ProposalState.Settled)
            {
                (group.Answer, group.AnsweredAt, group.AnsweredFor) = ("Đã xong", group.ReadAt, group.HolderId);
                (group.FileName, group.FileHash) = ("tra-loi.png", "01");
            }

            var proposal = new Proposal
            {
                OrganisationId = IdOf("commune"), EntryId = entry.Id, AddresseeId = IdOf("district"), GroupId = group.Id, Text = "Kiến nghị", Reason = "",
                Source = ProposalSource.Other, Words = "kien nghi", SentAt = Site.Clock.GetUtcNow(), SentBy = Guid.Empty,
            };
            database.AddRange(entry, group, proposal, new ProposalStep
            {
                ProposalId = proposal.Id, Deed = ProposalDeed.Send, ById = proposal.OrganisationId, ToId = group.HolderId, Note = "",
                At = proposal.SentAt,
            });
            ids[$"proposal-{name}"] = proposal.Id.ToString();
            ids["proposal-group"] = state == ProposalState.Read ? group.Id.ToString() : ids["proposal-group"];
        }

        await database.SaveChangesAsync();
    }
}
