namespace Danchu.Core.Reports;

/// <summary>Where one version of a report is. When what may be done with it: <see cref="ReportLifecycle"/>; drawn in docs/report-lifecycle.md.</summary>
public enum ReportState
{
    /// <summary>Đang soạn.</summary>
    Drafting,

    /// <summary>Trình ký: handed over to a signer of the same unit.</summary>
    HandedOver,

    /// <summary>Đã gửi: signed, frozen, at the superior.</summary>
    Sent,

    /// <summary>Trả lại: a new version was opened for the unit.</summary>
    Returned,

    /// <summary>Đã tiếp nhận: counted in the superiors' totals.</summary>
    Accepted,
}
