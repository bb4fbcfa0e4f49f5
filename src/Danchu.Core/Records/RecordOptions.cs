namespace Danchu.Core.Records;

/// <summary>Where security records are sent and how long they are kept.</summary>
public sealed record RecordOptions
{
    /// <summary>"tcp://host:port" or "udp://host:port" of a collector that takes syslog (RFC 5424); empty for none.</summary>
    public string Syslog { get; init; } = "";

    /// <summary>Days that a record is kept here.</summary>
    public int KeepDays { get; init; } = 730;
}
