"use strict";
// A picture of the table beside it: columns that say data-series are drawn, the first column is the axis below.
(() => {
  const colours = ["#9db4cc", "#0b5cad", "#1b6e3c"];
  const number = (cell) => (Number.isNaN(Number.parseFloat(cell.textContent)) ? null : Number.parseFloat(cell.textContent));
  document.querySelectorAll(".chart[data-table]").forEach((place) => {
    const table = document.getElementById(place.dataset.table);
    const rows = [...table.tBodies[0].rows];
    const columns = [...table.tHead.rows[0].cells]
      .map((head, index) => ({ index, name: head.textContent, type: head.dataset.series }))
      .filter((column) => column.type);
    const chart = echarts.init(place);
    chart.setOption({
      animation: false,
      color: colours,
      grid: { left: 44, right: 44, top: 36, bottom: 28 },
      legend: { top: 0 },
      xAxis: { type: "category", data: rows.map((row) => row.cells[0].textContent) },
      yAxis: [
        { type: "value", min: 0, max: 100, position: "left" },
        { type: "value", minInterval: 1, position: "right", splitLine: { show: false } },
      ],
      series: columns.map((column) => ({
        name: column.name,
        type: column.type,
        yAxisIndex: column.type === "bar" ? 1 : 0,
        connectNulls: true,
        barMaxWidth: 28,
        data: rows.map((row) => number(row.cells[column.index])),
      })),
    });
    window.addEventListener("resize", () => chart.resize());
  });
})();
