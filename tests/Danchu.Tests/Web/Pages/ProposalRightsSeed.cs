using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Proposals;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Tests.Web.Pages;

/// <summary>For <see cref="RightsSite"/>: two proposals of the commune at the district, and a meeting of it that gives papers.</summary>
internal static class ProposalRightsSeed
{
    public static async Task MakeAsync(
        DanchuDatabase database, OrganisationId commune, OrganisationId district, DateTimeOffset now, Dictionary<string, string> ids)
    {
        // One open and read, one answered with a file.
        foreach (var (name, state, number) in new[] { ("sent", ProposalState.Read, 9001), ("answered", ProposalState.Settled, 9002) })
        {
            var entry = await AddEntryAsync(database, commune, Proposal.Register, number, [("noi-dung", "Kiến nghị")]);
            var group = new ProposalGroup { HolderId = district, Subject = "Kiến nghị", State = state, DueOn = new(2030, 1, 1), ArrivedAt = now, ReadAt = now };
            if (state == ProposalState.Settled)
            {
                (group.Answer, group.AnsweredAt, group.AnsweredFor, group.FileName, group.FileHash) = ("Đã xong", now, district, "tra-loi.png", "01");
            }

            var proposal = new Proposal
            {
                OrganisationId = commune, EntryId = entry, AddresseeId = district, GroupId = group.Id, Text = "Kiến nghị", Reason = "",
                Source = ProposalSource.Other, Words = "kien nghi", SentAt = now, SentBy = Guid.Empty,
            };
            database.AddRange(
                group, proposal,
                new ProposalStep { ProposalId = proposal.Id, Deed = ProposalDeed.Send, ById = commune, ToId = district, Note = "", At = now });
            ids[$"proposal-{name}"] = proposal.Id.ToString();
            ids[$"proposal-group-{name}"] = group.Id.ToString();
        }

        ids["proposal-group"] = ids["proposal-group-sent"];
        ids["meeting"] = (await AddEntryAsync(database, commune, "dan-ban", 9001, [("noi-dung", "muc-6"), ("hinh-thuc", "hop")])).ToString();
        await database.SaveChangesAsync();
    }

    private static async Task<EntryId> AddEntryAsync(
        DanchuDatabase database, OrganisationId commune, string key, int number, (string Column, string Kept)[] fields)
    {
        var register = await database.Registers.FirstAsync(r => r.Key == key);
        var entry = new Entry
        {
            OrganisationId = commune, RegisterId = register.Id, RegisterKey = key, Year = 2023, Number = number, Date = new(2023, 3, 1), Title = "Mục thử",
            Fields = fields.Append(("ngay", "2023-03-01")).ToDictionary(f => f.Item1, f => f.Item2, StringComparer.Ordinal), WrittenBy = Guid.Empty,
            WrittenAt = DateTimeOffset.UtcNow,
        };
        database.Entries.Add(entry);
        return entry.Id;
    }
}
