"use strict";
// A picture of the table beside it: columns that say data-series are drawn, the first column is the axis below. Counts
// are bars on the right scale; shares and points are lines or columns on the left one, with their intervals as thin lines.
// What lies has its names at the left, each of them. A click opens what the cell, or its row, leads to.
(() => {
  const colours = ["#9db4cc", "#0b5cad", "#1b6e3c", "#7a4f00"];
  const number = (text) => (Number.isNaN(Number.parseFloat(text)) ? null : Number.parseFloat(text));
  const axis = { bar: 1, line: 0, column: 0, lying: 0 };
  const ROW = 22; // pixels of one that lies
  const bound = (column, rows, side) => ({
    type: "line",
    silent: true,
    symbol: "none",
    connectNulls: false,
    lineStyle: { width: 1, type: "dashed", color: "#7b8793" },
    data: rows.map((row) => number(row.cells[column.index].dataset[side])),
  });
  document.querySelectorAll(".chart[data-table]").forEach((place) => {
    const table = document.getElementById(place.dataset.table);
    const rows = [...table.tBodies[0].rows];
    const columns = [...table.tHead.rows[0].cells]
      .map((head, index) => ({ index, name: head.textContent, type: head.dataset.series }))
      .filter((column) => column.type && rows.some((row) => number(row.cells[column.index].textContent) !== null));
    const bounded = columns.filter((column) => column.type === "line" && rows.some((row) => row.cells[column.index].dataset.low));
    if (columns.every((column) => rows.every((row) => !number(row.cells[column.index].textContent)))) {
      place.hidden = true; // nothing but zeros: an empty grid says less than the table
      return;
    }
    const legend = document.createElement("p");
    legend.className = "legend drawn";
    legend.ariaHidden = "true";
    columns.forEach((column, index) => {
      const swatch = document.createElement("i");
      swatch.style.background = colours[index % colours.length];
      legend.append(swatch, column.name);
    });
    place.before(legend);
    const isCounted = columns.some((column) => column.type === "bar");
    const isScaled = columns.some((column) => column.type !== "bar");
    const isShare = columns.every((column) => column.type === "bar" || rows.some((row) => row.cells[column.index].textContent.includes("%")));
    const isLying = columns.some((column) => column.type === "lying");
    const names = { type: "category", data: rows.map((row) => row.cells[0].textContent) };
    const scale = { type: "value", min: 0, max: 100, position: "left", show: isScaled, axisLabel: { formatter: isShare ? "{value}%" : "{value}" } };
    const counts = {
      type: "value",
      name: columns.filter((column) => column.type === "bar").map((column) => column.name).join(" · "),
      minInterval: 1,
      position: isScaled ? "right" : "left",
      show: isCounted,
      splitLine: { show: !isScaled },
    };
    if (isLying) place.style.height = `${rows.length * ROW + 44}px`;
    const chart = echarts.init(place);
    chart.setOption({
      animation: false,
      color: colours,
      grid: isLying ? { left: 8, right: 44, top: 8, bottom: 8, containLabel: true } : { left: 44, right: 44, top: 28, bottom: 28 },
      xAxis: isLying ? { ...scale, position: "bottom" } : names,
      yAxis: isLying
        ? { ...names, inverse: true, axisLabel: { interval: 0, width: 360, overflow: "truncate" } }
        : [scale, counts],
      series: columns
        .map((column) => ({
          name: column.name,
          type: column.type === "line" ? "line" : "bar",
          yAxisIndex: isLying ? 0 : axis[column.type],
          connectNulls: true,
          barMaxWidth: 28,
          data: rows.map((row) => number(row.cells[column.index].textContent)),
        }))
        .concat(bounded.flatMap((column) => [bound(column, rows, "low"), bound(column, rows, "high")])),
    });
    chart.on("click", (point) => {
      const row = rows[point.dataIndex];
      const column = columns[point.seriesIndex];
      const link = (column && row.cells[column.index].querySelector("a")) || row.querySelector("td a") || row.querySelector("a");
      if (link) {
        window.location.assign(link.href);
      }
    });
    window.addEventListener("resize", () => chart.resize());
  });
})();
