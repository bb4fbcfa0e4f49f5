using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Records;

/// <summary>
/// A line of the security records (nhật ký an ninh): who signed in, failed, was slowed or refused, changed accounts or took data out, when and from where.
/// Lines are only added. What was done to reports and figures stands in history instead (<see cref="Changes.HistoryLine"/>).
/// </summary>
public sealed class SecurityRecord
{
    /// <summary>Characters kept of a user name as it was typed, of a browser's name and of a detail.</summary>
    public const int TextLimit = 300;

    /// <summary>In the order they were written.</summary>
    public long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required SecurityRecordKind Kind { get; init; }

    /// <summary>Who acted; null when nobody is known, as at a wrong password.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The user name as it was typed, or that of the person who acted.</summary>
    public string UserName { get; init; } = "";

    /// <summary>The person it concerns: whose password was tried or reset, who got a role.</summary>
    public Guid? ConcernedId { get; init; }

    /// <summary>The unit whose roles or data it is about, if any.</summary>
    public OrganisationId? OrganisationId { get; init; }

    /// <summary>The network address it came from; empty from the command line.</summary>
    public string Address { get; init; } = "";

    /// <summary>What the browser calls itself.</summary>
    public string Agent { get; init; } = "";

    /// <summary>What else is to be known: a role, a file's name.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Whatever a stranger sends is kept in part only, without what a database or a line of a file cannot hold.</summary>
    internal static string Clean(string text)
    {
        var clean = string.Concat(text.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c));
        return clean.Length <= TextLimit ? clean : clean[..TextLimit];
    }

    internal sealed class Configuration : IEntityTypeConfiguration<SecurityRecord>
    {
        public void Configure(EntityTypeBuilder<SecurityRecord> builder)
        {
            builder.ToTable("security_records");
            builder.Property(r => r.Id).UseIdentityAlwaysColumn();
            builder.HasIndex(r => r.At);
            builder.HasIndex(r => new { r.ConcernedId, r.At });
            builder.HasIndex(r => new { r.PersonId, r.At });
            builder.HasIndex(r => new { r.OrganisationId, r.At });
        }
    }
}
