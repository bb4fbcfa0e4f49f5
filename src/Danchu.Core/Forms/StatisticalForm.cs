using System.Text.Json.Serialization;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Forms;

/// <summary>Biểu số liệu: groups of rows, a row is an indicator and a scope.</summary>
public sealed class StatisticalForm : IOwnVersion<StatisticalForm>
{
    public const int NameLimit = 300;
    public const int TitleLimit = 500;
    public const int SourceLimit = 2_000;
    public const int LinesLimit = 150;

    public FormId Id { get; init; } = FormId.New();

    public required string Key { get; init; }

    public required int Version { get; init; }

    /// <summary>The organisation that wrote it on screen; null for those of the catalogue, which every round may use.</summary>
    public OrganisationId? OwnerId { get; init; }

    public required string Name { get; set; }

    /// <summary>Title of the annex as printed.</summary>
    public required string Title { get; set; }

    public required List<OrganisationKind> ForKinds { get; set; }

    public DateOnly ValidFrom { get; set; }

    public DateOnly? ValidTo { get; set; }

    public string Source { get; set; } = "";

    public required string ContentHash { get; set; }

    public required List<FormGroup> Groups { get; set; }

    public uint RowVersion { get; private set; }

    Guid IOwnVersion<StatisticalForm>.VersionId => Id.Value;

    public StatisticalForm CopyAs(string key, int version, OrganisationId? owner)
    {
        var copy = FormContent.Empty(key, version, owner);
        copy.TakeOver(this);
        return copy;
    }

    /// <summary>Takes over what its file or its page says now. Only for a version that no round uses.</summary>
    public void TakeOver(StatisticalForm content)
    {
        (Name, Title, ForKinds, Source) = (content.Name, content.Title, content.ForKinds, content.Source);
        (ValidFrom, ValidTo, ContentHash, Groups) = (content.ValidFrom, content.ValidTo, content.ContentHash, content.Groups);
    }

    /// <summary>What it asks: the rows that are reckoned from others ask nothing.</summary>
    public IEnumerable<FormRow> Rows => Groups.SelectMany(g => g.Rows).Where(row => !row.IsSum);

    /// <summary>The indicators of all its rows, those that it only adds too.</summary>
    public IEnumerable<string> Shows => Groups.SelectMany(g => g.Rows).SelectMany(row => row.Shows);

    internal sealed class Configuration : IEntityTypeConfiguration<StatisticalForm>
    {
        public void Configure(EntityTypeBuilder<StatisticalForm> builder)
        {
            builder.Ignore(f => f.Rows);
            builder.Ignore(f => f.Shows);
            builder.Property(f => f.Groups).HasJson();
            builder.Property(f => f.ForKinds).HasJson();
            builder.Property(f => f.RowVersion).IsRowVersion();
            builder.HasOne<Organisation>().WithMany().HasForeignKey(f => f.OwnerId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(f => new { f.Key, f.Version }).IsUnique();
        }
    }
}

/// <summary>A numbered part of a form: "I. Công tác lãnh đạo" and its rows.</summary>
public sealed record FormGroup(string Number, string Heading, List<FormRow> Rows);

/// <summary>A row of a form: one indicator within one scope, or figures of one scope that are added.</summary>
/// <param name="Indicator">Empty for a sum.</param>
public sealed record FormRow(string Number, string Label, string Indicator, Scope Scope, string Note)
{
    /// <summary>What is added; null where the row asks one indicator.</summary>
    public List<RowTerm>? Sum { get; init; }

    /// <summary>Chia theo: the breakdown of its indicator whose parts stand below it ("dân tộc"); null for none.</summary>
    public string? Breakdown { get; init; }

    [JsonIgnore]
    public bool IsSum => Sum is not null;

    /// <summary>The indicators it shows, of a sum all of them.</summary>
    [JsonIgnore]
    public IEnumerable<string> Shows => Sum?.Select(term => term.Indicator) ?? [Indicator];

    public const int NumberLimit = 12;
    public const int LabelLimit = 500;
    public const int NoteLimit = 1_000;
}
